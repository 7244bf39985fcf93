"""Speed and accuracy of newslint, to be run by anybody: python -m benchmarks.<name>."""
