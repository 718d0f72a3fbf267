@echo off
rem Opent de vragen van tailor in de browser. Antwoorden en documenten komen in de map van dit bestand.
cd /d "%~dp0"
where /q tailor
if errorlevel 1 (py -m tailor web %*) else (tailor web %*)
if errorlevel 1 pause
