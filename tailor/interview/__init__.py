"""The interview without a screen: what is asked, and what answers and changes of them come to, as values."""
