package gatewire.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The APIs of a source.
 *
 * @param source the source's name
 * @param notes the parts that could not be read completely
 */
record ReadApis(String source, List<CheckedApi> apis, List<ReadingNote> notes) {

  ReadApis {
    apis = List.copyOf(apis);
    notes = List.copyOf(notes);
  }

  /**
   * Returns the reports about the APIs. The notes are in the report of the only API; they have a
   * report of their own if the source has several APIs or none.
   */
  List<LocatedReport> reports() {
    if (apis.size() == 1) {
      return List.of(apis.get(0).report(notes));
    }
    List<LocatedReport> reports = new ArrayList<>();
    apis.forEach(api -> reports.add(api.report()));
    if (!notes.isEmpty()) {
      reports.add(
          new LocatedReport(
              source,
              source,
              notes.stream()
                  .map(
                      note ->
                          new LocatedFinding(
                              note.finding(), Optional.empty(), List.of(), note.location()))
                  .toList()));
    }
    return reports;
  }
}
