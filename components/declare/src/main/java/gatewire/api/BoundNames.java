package gatewire.api;

import gatewire.model.Authorizer;
import gatewire.model.Grant;
import gatewire.model.Method;
import gatewire.model.Reference;
import gatewire.model.Unparsed;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The names that an API binds, with the kinds of resources that they name. Resources are bound by
 * name, so resources of two kinds cannot share one.
 */
final class BoundNames {

  private final Map<String, Set<String>> kinds = new TreeMap<>();

  void add(Method method) {
    method
        .integration()
        .references()
        .filter(reference -> reference.attribute().equals(BucketReference.NAME))
        .forEach(bucket -> add("bucket", bucket));
  }

  void add(Grant grant) {
    if (grant instanceof Grant.InvokeFunction invoke) {
      invoke.references().forEach(function -> add("function", function));
    }
  }

  void add(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.CognitoUserPools pools) {
      pools.references().forEach(pool -> add("user pool", pool));
    }
  }

  /** Returns the names that resources of different kinds share. */
  Stream<Unparsed> problems(String api) {
    return kinds.entrySet().stream()
        .filter(name -> name.getValue().size() > 1)
        .map(
            name ->
                new Unparsed(
                    "API '%s'".formatted(api),
                    name.getKey(),
                    "a %s have this name, but only one resource can be bound to a name"
                        .formatted(String.join(" and a ", name.getValue())),
                    "rename one of them"));
  }

  private void add(String kind, Reference reference) {
    kinds.computeIfAbsent(reference.name(), key -> new LinkedHashSet<>()).add(kind);
  }
}
