# The example: a few steps through a sample submission.

tour-offer = Show me on an example (2 minutes)
tour-label = Example
tour-step = Step { $step } of { $count }
tour-next = Next
tour-previous = Previous step
tour-end = Finish
tour-leave = Leave the example

tour-meter = How the form stands
tour-meter-text = This form was published with the errors that you see here. It can be sent when no error is left and every warning is explained.
tour-finding = What is wrong
tour-finding-text = A finding says it in the figures of this file. Click on one of its cells, and the sheet goes there.
tour-offers = What can be done
tour-offers-text = Here is a proposal. “{ correction-accept }” makes the change, “{ correction-reject }” puts the proposal away. Try it: it is only an example.
tour-sheet = Or type, as in Excel
tour-sheet-text = Choose a cell and type. Everything is checked again at once; Ctrl+Z takes it back, F8 goes to the next finding.
tour-save = Save, and send
tour-save-text = You get the same workbook back, with a record of every change. That was all: now open a form of your own.
