package gatewire.diff;

import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares the headers and query parameters that a route declares. Path parameters belong to the
 * path.
 */
final class ParameterComparison {

  /** A declared parameter; HTTP ignores the case of a header's name. */
  private record Declared(RequestParameter parameter, boolean required) {
    String words() {
      return (parameter.location() == ParameterLocation.HEADER ? "header " : "query parameter ")
          + parameter.name();
    }

    boolean hasName(String name) {
      return parameter.name().equalsIgnoreCase(name);
    }
  }

  private final MethodPair pair;
  private final Map<String, Declared> before;
  private final Map<String, Declared> after;
  private final List<Change> changes = new ArrayList<>();

  ParameterComparison(MethodPair pair) {
    this.pair = pair;
    this.before = declared(pair.before());
    this.after = declared(pair.after());
  }

  private static Map<String, Declared> declared(Method method) {
    Map<String, Declared> declared = new TreeMap<>();
    method
        .requestParameters()
        .forEach(
            (parameter, required) -> {
              if (parameter.location() != ParameterLocation.PATH) {
                String name =
                    parameter.location() == ParameterLocation.HEADER
                        ? parameter.name().toLowerCase(Locale.ROOT)
                        : parameter.name();
                declared.put(parameter.location() + "." + name, new Declared(parameter, required));
              }
            });
    return declared;
  }

  List<Change> changes() {
    after.forEach(
        (key, now) -> {
          Declared old = before.get(key);
          if (old == null) {
            added(now);
          } else if (now.required() && !old.required()) {
            required(now);
          } else if (old.required() && !now.required()) {
            add(Impact.COMPATIBLE, "no longer requires " + now.words());
          }
        });
    before.forEach(
        (key, old) -> {
          if (!after.containsKey(key) && moved(old, after).isEmpty()) {
            removed(old);
          }
        });
    validation();
    return changes;
  }

  private void added(Declared now) {
    Optional<Declared> old = moved(now, before);
    if (old.isPresent()) {
      add(Impact.BREAKING, "reads %s instead of %s".formatted(now.words(), old.get().words()));
    } else if (now.required()) {
      required(now);
    } else {
      add(Impact.COMPATIBLE, "also accepts " + now.words());
    }
  }

  private void required(Declared now) {
    add(
        Impact.BREAKING,
        "now requires "
            + now.words()
            + (validates(pair.newApi(), pair.after())
                ? ""
                : ", although no request validator rejects requests without it"));
  }

  private void removed(Declared old) {
    boolean proxy = pair.after().integration().type().isProxy();
    boolean unread = !proxy && !pair.onlyDeclares() && !reads(pair.before(), old.parameter());
    if (unread) {
      add(Impact.COMPATIBLE, "no longer declares %s, which no mapping read".formatted(old.words()));
    } else if (proxy) {
      add(
          Impact.RISKY,
          "no longer declares %s, which the backend still gets".formatted(old.words()));
    } else {
      add(Impact.BREAKING, "no longer accepts " + old.words());
    }
  }

  /** Whether a mapping reads the parameter. A template reads it by its name. */
  private static boolean reads(Method method, RequestParameter parameter) {
    return method.integration().requestParameters().values().stream()
            .map(RequestSource::declaration)
            .flatMap(Optional::stream)
            .anyMatch(parameter::equals)
        || method.integration().requestTemplates().values().stream()
            .anyMatch(template -> template.contains(parameter.name()));
  }

  /** Returns the parameter of the same name at another place, unless that place had it before. */
  private Optional<Declared> moved(Declared one, Map<String, Declared> others) {
    Map<String, Declared> same = others == before ? after : before;
    return others.entrySet().stream()
        .filter(other -> !same.containsKey(other.getKey()))
        .map(Map.Entry::getValue)
        .filter(other -> other.hasName(one.parameter().name()))
        .findFirst();
  }

  private void validation() {
    boolean old = validates(pair.oldApi(), pair.before());
    boolean now = validates(pair.newApi(), pair.after());
    boolean checked =
        after.entrySet().stream()
            .anyMatch(
                one ->
                    one.getValue().required()
                        && Optional.ofNullable(before.get(one.getKey()))
                            .filter(Declared::required)
                            .isPresent());
    if (now && !old && checked) {
      add(Impact.BREAKING, "now rejects requests without a required parameter");
    } else if (old && !now && checked) {
      add(Impact.COMPATIBLE, "no longer rejects requests without a required parameter");
    }
  }

  private static boolean validates(RestApi api, Method method) {
    return api.requestValidators().stream()
        .filter(one -> method.requestValidator().filter(one.name()::equals).isPresent())
        .anyMatch(RequestValidator::parameters);
  }

  private void add(Impact impact, String text) {
    changes.add(new Change.OfRequest(pair.route(), impact, text));
  }
}
