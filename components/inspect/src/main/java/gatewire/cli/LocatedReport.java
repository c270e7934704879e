package gatewire.cli;

import gatewire.check.Report;
import gatewire.check.rule.Severity;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The findings about an API with their locations.
 *
 * @param subject the source of the findings in words, for example {@code API 'pets'}
 * @param api the name of the API, or of the file if the findings are not about one API
 * @param findings the findings, then the suppressed ones
 */
record LocatedReport(String subject, String api, List<LocatedFinding> findings) {

  LocatedReport {
    findings = List.copyOf(findings);
  }

  static LocatedReport of(RestApi api, Report report, Locator locator) {
    FindingRoutes routes = FindingRoutes.of(api);
    List<LocatedFinding> findings =
        Stream.concat(
                report.findings().stream()
                    .map(
                        finding ->
                            new LocatedFinding(
                                finding,
                                Optional.empty(),
                                routes.at(finding.place()),
                                locator.locate(finding))),
                report.suppressed().stream()
                    .map(
                        hidden ->
                            new LocatedFinding(
                                hidden.finding(),
                                Optional.of(hidden.reason()),
                                routes.at(hidden.finding().place()),
                                locator.locate(hidden.finding()))))
            .toList();
    return new LocatedReport("API '%s'".formatted(api.name()), report.api(), findings);
  }

  /** Returns a copy with the findings that the filter selects. */
  LocatedReport selected(RouteFilter filter) {
    return new LocatedReport(subject, api, findings.stream().filter(filter::selects).toList());
  }

  /** Returns the findings of a severity that are not suppressed. */
  List<LocatedFinding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.counts(severity)).toList();
  }

  List<LocatedFinding> suppressed() {
    return findings.stream().filter(finding -> finding.suppression().isPresent()).toList();
  }
}
