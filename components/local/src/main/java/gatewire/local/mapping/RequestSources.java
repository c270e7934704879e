package gatewire.local.mapping;

import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.SharedSource;
import java.util.List;
import java.util.Optional;

/** Compiles the sources of request mappings. Names are case-sensitive. */
public final class RequestSources {

  private RequestSources() {}

  /** Compiles a source; an unparsed source has no values. */
  public static ValueSource<RequestFacts> compile(RequestSource source) {
    if (source instanceof RequestSource.Parameter single) {
      return last(single.parameter());
    } else if (source instanceof RequestSource.MultiValueParameter multi) {
      return all(multi.parameter());
    } else if (source instanceof RequestSource.Body) {
      return BodySource.whole(RequestFacts::body);
    } else if (source instanceof RequestSource.BodyPath path) {
      return BodySource.path(RequestFacts::body, path.jsonPath());
    }
    return SharedSources.compile((SharedSource) source);
  }

  private static ValueSource<RequestFacts> last(RequestParameter parameter) {
    String name = parameter.name();
    return switch (parameter.location()) {
      case PATH -> facts -> list(Optional.ofNullable(facts.pathParameters().get(name)));
      case QUERYSTRING -> facts -> list(facts.query().last(name));
      case HEADER -> facts -> list(facts.headers().lastExactly(name));
    };
  }

  private static ValueSource<RequestFacts> all(RequestParameter parameter) {
    String name = parameter.name();
    return switch (parameter.location()) {
      case PATH -> facts -> list(Optional.ofNullable(facts.pathParameters().get(name)));
      case QUERYSTRING -> facts -> facts.query().all(name);
      case HEADER -> facts -> joined(facts.headers().allExactly(name));
    };
  }

  private static List<String> list(Optional<String> value) {
    return value.map(List::of).orElse(List.of());
  }

  static List<String> joined(List<String> values) {
    return values.isEmpty() ? values : List.of(String.join(",", values));
  }
}
