package gatewire.cli;

import gatewire.check.Report;

/** The findings about an API, with the lines of their places. */
record LocatedReport(Report report, Locator locator) {}
