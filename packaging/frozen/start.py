"""What the frozen program starts with."""

import sys

from workbench.__main__ import main

sys.exit(main())
