package gatewire.openapi.document;

import com.fasterxml.jackson.core.JsonPointer;
import gatewire.model.Unparsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems that are found while a document is read, in the order in which they are found. */
public final class ReadProblems {

  private final Set<Unparsed> unparsed = new LinkedHashSet<>();
  private final Set<Warning> warnings = new LinkedHashSet<>();

  /** Adds an invalid value; only once, even if several references lead to it. */
  public void unparsed(JsonPointer place, String text, String problem) {
    unparsed.add(new Unparsed(place.toString(), text, problem));
  }

  /** Adds a part that an import ignores; only once, even if several references lead to it. */
  public void warn(JsonPointer place, String text) {
    warnings.add(new Warning(place.toString(), text));
  }

  /** Adds a member that an object contains twice. */
  void duplicate(String problem) {
    warn(
        JsonPointer.empty(),
        problem
            + ". The last one is read here, but API Gateway does not document which one it uses: remove one.");
  }

  public List<Unparsed> unparsed() {
    return new ArrayList<>(unparsed);
  }

  public List<Warning> warnings() {
    return new ArrayList<>(warnings);
  }
}
