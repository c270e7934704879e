package gatewire.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import gatewire.model.Unparsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reading has found on its way that has no place in the API, in the order of the finding.
 */
final class Notes {

  private final Set<Unparsed> unparsed = new LinkedHashSet<>();
  private final Set<Warning> warnings = new LinkedHashSet<>();

  /** Keep what was written and cannot be read; once, however many references lead to it. */
  void unparsed(JsonPointer place, String text, String problem) {
    unparsed.add(new Unparsed(place.toString(), text, problem));
  }

  /** Keep what an import leaves out; once, however many references lead to it. */
  void warn(JsonPointer place, String text) {
    warnings.add(new Warning(place.toString(), text));
  }

  List<Unparsed> unparsed() {
    return new ArrayList<>(unparsed);
  }

  List<Warning> warnings() {
    return new ArrayList<>(warnings);
  }
}
