"""The faults that can be planted in a module: one small change of its source each."""

import ast
import copy
import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}
_METHODS = {"startswith": "endswith", "endswith": "startswith", "find": "rfind", "rstrip": "lstrip"}
_WRAPPERS = frozenset({"sorted", "reversed", "tuple", "list", "dict", "set", "frozenset", "str"})
_CLEANERS = frozenset(
    {"strip", "lower", "upper", "casefold", "rstrip", "lstrip", "removeprefix", "removesuffix"}
)
_PROSE_CALLS = frozenset({"Vraag", "Proposal", "Field"})
"""Calls that hold the words of a question: no test can know those better than the text itself."""


@dataclass(frozen=True, slots=True)
class PlantedFault:
    """One change of one module.

    Attributes:
        path: The module, from the root of the checkout.
        line: The line on which it stands.
        lines: The lines of the statement that it is in: first and last.
        inside: Whether it is inside a function, so that a test runs it; else it runs when the module is read.
        start: Where the words begin that it replaces, in bytes; end: where they end.
        before: Those words.
        after: What comes in their place.
    """

    path: str
    line: int
    lines: tuple[int, int]
    inside: bool
    start: int
    end: int
    before: str
    after: str

    @property
    def name(self) -> str:
        """Return what this fault is known by in the list of progress."""
        return sha256(f"{self.path}|{self.start}|{self.before}|{self.after}".encode()).hexdigest()[:16]

    def planted(self, source: bytes) -> bytes:
        """Return the source of the module with this fault."""
        return source[: self.start] + self.after.encode() + source[self.end :]


def faults_in(path: str, source: str) -> list[PlantedFault]:
    """Return every fault that can be planted in a module; a few give source that Python cannot read."""
    finder = _Finder(path, source)
    finder.visit(ast.parse(source))
    return finder.found


def can_be_read(source: bytes) -> bool:
    """Return whether Python can read a module."""
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(source, "planted", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


class _Finder(ast.NodeVisitor):
    """Goes through a module and notes what can be changed."""

    def __init__(self, path: str, source: str) -> None:
        self.path, self.source = path, source.encode()
        self.starts = [0]
        for line in self.source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.found: list[PlantedFault] = []
        self.statement: ast.stmt | None = None
        self.depth = 0
        self.prose = False

    def add(self, node: ast.expr | ast.stmt, after: str) -> None:
        start = self.starts[node.lineno - 1] + node.col_offset
        end = self.starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        before = self.source[start:end].decode()
        if before != after:
            lines = _header(self.statement or node)
            fault = (self.path, node.lineno, lines, self.depth > 0, start, end, before, after)
            self.found.append(PlantedFault(*fault))

    def change(self, node: ast.expr, after: ast.expr) -> None:
        words = ast.unparse(ast.fix_missing_locations(after))
        self.add(node, words if isinstance(after, ast.Constant | ast.Name | ast.Call) else f"({words})")

    def visit(self, node: ast.AST) -> None:
        if isinstance(node, ast.stmt):
            held, self.statement = self.statement, node
            self.statements(node)
            self.statement = held
        elif isinstance(node, ast.expr):
            for one in _CHANGES.get(type(node), ()):
                for after in one(node):
                    if not (self.prose and _is_prose(node)):
                        self.change(node, after)
            self.inside(node)
        else:
            self.generic_visit(node)

    def inside(self, node: ast.expr) -> None:
        if isinstance(node, ast.JoinedStr):
            return  # Python 3.11 does not say where the parts of an f-string stand
        held = self.prose
        named = isinstance(node, ast.Call) and getattr(node.func, "id", "") in _PROSE_CALLS
        self.prose = self.prose or named
        self.generic_visit(node)
        self.prose = held

    def statements(self, node: ast.stmt) -> None:
        if isinstance(node, ast.Import | ast.ImportFrom) or _is_doc(node) or _is_typing(node):
            return
        for after in _LINES.get(type(node), _as_it_is)(node):
            self.add(node, after)
        if isinstance(node, ast.If | ast.While):
            self.change(node.test, ast.UnaryOp(ast.Not(), node.test))
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            self.definition(node)
        elif isinstance(node, ast.AnnAssign):
            self.visit(node.value or ast.Pass())
        elif not (isinstance(node, ast.Assign) and _is_list_of_names(node)):
            self.generic_visit(node)

    def definition(self, node: ast.FunctionDef | ast.ClassDef) -> None:
        for one in node.decorator_list:
            self.visit(one)
        is_function = isinstance(node, ast.FunctionDef)
        if isinstance(node, ast.FunctionDef):
            for default in (*node.args.defaults, *node.args.kw_defaults):
                if default is not None:
                    self.visit(default)
        held = self.prose
        self.prose = self.prose or (not is_function and "/questions/" in self.path)
        self.depth += is_function
        self.prose = self.prose and not is_function
        for statement in node.body:
            self.visit(statement)
        self.depth -= is_function
        self.prose = held


def _as_it_is(node: ast.stmt) -> list[str]:
    """Return nothing that can come in the place of a statement."""
    del node
    return []


def _header(node: ast.expr | ast.stmt) -> tuple[int, int]:
    """Return the lines of a statement, without those of the statements in it."""
    body = getattr(node, "body", None)
    last = body[0].lineno - 1 if isinstance(body, list) and body else node.end_lineno or node.lineno
    return node.lineno, max(last, node.lineno)


def _is_doc(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_typing(node: ast.stmt) -> bool:
    """Return whether a statement only concerns types."""
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return True
    value: ast.expr = getattr(node, "value", None) or ast.Constant(None)
    alias = isinstance(node, ast.Assign) and isinstance(value, ast.Subscript | ast.BinOp)
    return alias and bool(
        re.match(r"(Callable|Mapping|tuple|dict|list|type|Iterable|[A-Z]\w+ \|)\b", ast.unparse(value))
    )


def _is_list_of_names(node: ast.Assign) -> bool:
    return any(isinstance(one, ast.Name) and one.id in ("__all__", "__slots__") for one in node.targets)


def _is_prose(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant | ast.JoinedStr) and (
        isinstance(node, ast.JoinedStr) or (isinstance(node.value, str) and " " in node.value)
    )


def _copied(node: ast.expr, **fields: object) -> ast.expr:
    """Return a copy of a node with some of its fields changed."""
    made = copy.deepcopy(node)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def _without(nodes: list[ast.expr]) -> Iterator[list[ast.expr]]:
    for index in range(len(nodes)):
        yield nodes[:index] + nodes[index + 1 :]


def _compare(node: ast.Compare) -> Iterator[ast.expr]:
    for index, one in enumerate(node.ops):
        yield _copied(node, ops=[*node.ops[:index], _COMPARED[type(one)](), *node.ops[index + 1 :]])


def _both(node: ast.BoolOp) -> Iterator[ast.expr]:
    yield _copied(node, op=ast.And() if isinstance(node.op, ast.Or) else ast.Or())
    for rest in _without(node.values):
        yield rest[0] if len(rest) == 1 else _copied(node, values=rest)


def _not(node: ast.UnaryOp) -> Iterator[ast.expr]:
    if isinstance(node.op, ast.Not):
        yield node.operand


def _arithmetic(node: ast.BinOp) -> Iterator[ast.expr]:
    yield node.left
    if not isinstance(node.op, ast.Mod):
        yield node.right


def _constant(node: ast.Constant) -> Iterator[ast.expr]:
    match node.value:
        case bool():
            yield ast.Constant(not node.value)
        case int():
            yield ast.Constant(node.value + 1)
            if node.value:
                yield ast.Constant(node.value - 1)
        case str():
            yield ast.Constant(_other_words(node.value))
            if node.value:
                yield ast.Constant("")


def _other_words(words: str) -> str:
    """Return a text of which the middle differs: one word gone, or a letter more."""
    parts = words.split(" ")
    middle = len(parts) // 2
    return " ".join(parts[:middle] + parts[middle + 1 :]) if len(parts) > 2 else f"{words}X"


def _joined(node: ast.JoinedStr) -> Iterator[ast.expr]:
    for index, part in enumerate(node.values):
        if isinstance(part, ast.Constant) and str(part.value).strip():
            other = ast.Constant(_other_words(str(part.value)))
            yield _copied(node, values=[*node.values[:index], other, *node.values[index + 1 :]])
        elif isinstance(part, ast.FormattedValue):
            yield _copied(node, values=[*node.values[:index], *node.values[index + 1 :]])


def _choice(node: ast.IfExp) -> Iterator[ast.expr]:
    yield node.body
    yield node.orelse


def _call(node: ast.Call) -> Iterator[ast.expr]:
    match node.func:
        case ast.Name(id=name) if name in _NAMES:
            yield _copied(node, func=ast.Name(_NAMES[name]))
        case ast.Name(id=name) if name in _WRAPPERS and len(node.args) == 1 and not _lazy(node.args[0]):
            yield node.args[0]
        case ast.Attribute(value=value, attr=name) if name in _METHODS | dict.fromkeys(_CLEANERS):
            if name in _METHODS:
                yield _copied(node, func=ast.Attribute(value, _METHODS[name]))
            if name in _CLEANERS:
                yield value
    for index in range(len(node.keywords)):
        yield _copied(node, keywords=node.keywords[:index] + node.keywords[index + 1 :])


def _lazy(node: ast.expr) -> bool:
    return isinstance(node, ast.GeneratorExp | ast.Starred)


def _comprehension(node: ast.expr) -> Iterator[ast.expr]:
    for index, one in enumerate(node.generators):  # type: ignore[attr-defined]
        for rest in _without(one.ifs):
            made = copy.deepcopy(node)
            made.generators[index].ifs = rest  # type: ignore[attr-defined]
            yield made


def _elements(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(getattr(node, "ctx", ast.Load()), ast.Load) and len(node.elts) > 1:  # type: ignore[attr-defined]
        yield from (_copied(node, elts=rest) for rest in _without(node.elts))  # type: ignore[attr-defined]


def _keys(node: ast.Dict) -> Iterator[ast.expr]:
    for index in range(len(node.keys)):
        keys, values = list(node.keys), list(node.values)
        del keys[index], values[index]
        yield _copied(node, keys=keys, values=values)


def _part(node: ast.Subscript) -> Iterator[ast.expr]:
    if isinstance(node.slice, ast.Slice):
        yield node.value


_CHANGES: dict[type[ast.expr], tuple[Callable[..., Iterator[ast.expr]], ...]] = {
    ast.Compare: (_compare,), ast.BoolOp: (_both,), ast.UnaryOp: (_not,), ast.BinOp: (_arithmetic,),
    ast.Constant: (_constant,), ast.JoinedStr: (_joined,), ast.IfExp: (_choice,), ast.Call: (_call,),
    ast.ListComp: (_comprehension,), ast.SetComp: (_comprehension,), ast.GeneratorExp: (_comprehension,),
    ast.DictComp: (_comprehension,), ast.Tuple: (_elements,), ast.List: (_elements,), ast.Set: (_elements,),
    ast.Dict: (_keys,), ast.Subscript: (_part,),
}  # fmt: skip


def _returned(node: ast.Return) -> list[str]:
    nothing = node.value is None or (isinstance(node.value, ast.Constant) and node.value.value is None)
    return [] if nothing else ["return None"]


def _expression(node: ast.Expr) -> list[str]:
    made = isinstance(node.value, ast.Call | ast.Yield | ast.YieldFrom)
    return (
        ["pass"] if made and not isinstance(node.value, ast.Yield | ast.YieldFrom) else ["()"] if made else []
    )


_LINES: dict[type[ast.stmt], Callable[..., list[str]]] = {
    ast.Return: _returned, ast.Expr: _expression,
    ast.AugAssign: lambda _: ["pass"], ast.Raise: lambda _: ["pass"], ast.Continue: lambda _: ["break"],
    ast.Break: lambda _: ["continue"],
}  # fmt: skip
