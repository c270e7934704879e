package gatewire.check;

import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Find what an author wrote and nobody could read. */
final class UnparsedText implements Rule {

  @Override
  public String id() {
    return "unparsed";
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.unparsed().stream()
        .map(
            unparsed ->
                finding(unparsed.place())
                    .problem("cannot read '%s': %s", unparsed.text(), unparsed.problem())
                    .fix("correct it, or leave it out"));
  }
}
