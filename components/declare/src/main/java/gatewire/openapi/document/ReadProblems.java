package gatewire.openapi.document;

import com.fasterxml.jackson.core.JsonPointer;
import gatewire.model.Unparsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems found while a document is read, in the order in which they were found. */
public final class ReadProblems {

  private final Set<Unparsed> unparsed = new LinkedHashSet<>();
  private final Set<Warning> warnings = new LinkedHashSet<>();

  /** Adds a value that cannot be read; once, however many references lead to it. */
  public void unparsed(JsonPointer place, String text, String problem) {
    unparsed.add(new Unparsed(place.toString(), text, problem));
  }

  /** Adds a part that an import ignores; once, however many references lead to it. */
  public void warn(JsonPointer place, String text) {
    warnings.add(new Warning(place.toString(), text));
  }

  public List<Unparsed> unparsed() {
    return new ArrayList<>(unparsed);
  }

  public List<Warning> warnings() {
    return new ArrayList<>(warnings);
  }
}
