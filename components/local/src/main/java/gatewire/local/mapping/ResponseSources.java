package gatewire.local.mapping;

import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;
import java.util.List;

/** Compiles the sources of response mappings. Names are case-sensitive. */
public final class ResponseSources {

  private ResponseSources() {}

  /** Compiles a source; an unparsed source has no values. */
  public static ValueSource<ResponseFacts> compile(ResponseSource source) {
    if (source instanceof ResponseSource.Header header) {
      return facts ->
          facts.backendHeaders().lastExactly(header.name()).map(List::of).orElse(List.of());
    } else if (source instanceof ResponseSource.MultiValueHeader header) {
      return facts -> RequestSources.joined(facts.backendHeaders().allExactly(header.name()));
    } else if (source instanceof ResponseSource.Body) {
      return BodySource.whole(ResponseFacts::backendBody);
    } else if (source instanceof ResponseSource.BodyPath path) {
      return BodySource.path(ResponseFacts::backendBody, path.jsonPath());
    }
    return SharedSources.compile((SharedSource) source);
  }
}
