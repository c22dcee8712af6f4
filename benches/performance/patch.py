"""The median time, in milliseconds, in which openpyxl loads a workbook, changes a cell and saves it.

`python benches/performance/patch.py FILE SHEET CELL`
"""

import io
import statistics
import sys
import time
import warnings

import openpyxl

ROUNDS = 25

path, sheet, cell = sys.argv[1:]
warnings.simplefilter("ignore")
with open(path, "rb") as file:
    content = file.read()
times = []
for _ in range(ROUNDS):
    before = time.perf_counter()
    book = openpyxl.load_workbook(io.BytesIO(content))
    book[sheet][cell] = 7
    book.save(io.BytesIO())
    times.append(1000 * (time.perf_counter() - before))
print(statistics.median(times))
