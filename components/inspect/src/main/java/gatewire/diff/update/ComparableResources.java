package gatewire.diff.update;

import gatewire.stack.AssetOrArchive;
import gatewire.stack.ResourceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The resources of a stack in a form that can be compared with another run or with an export: ids
 * that AWS gave are replaced by the resources that have them.
 */
final class ComparableResources {

  private static final Pattern REGION_AND_ACCOUNT =
      Pattern.compile(":[a-z]{2}(?:-[a-z]+)+-\\d:\\d{12}:");
  private static final int MIN_ID_WITHIN_A_STRING = 8;

  private final Map<String, ResourceState> byKey = new LinkedHashMap<>();
  private final Map<String, String> keysById = new LinkedHashMap<>();
  private final List<String> longIds;

  ComparableResources(List<ResourceState> resources) {
    for (ResourceState resource : resources) {
      if (resource.custom() && !resource.type().startsWith("pulumi:")) {
        String key = key(resource.urn());
        byKey.put(key, resource);
        resource.id().ifPresent(id -> keysById.putIfAbsent(id, key));
      }
    }
    this.longIds =
        new ArrayList<>(keysById.keySet())
            .stream()
                .filter(id -> id.length() >= MIN_ID_WITHIN_A_STRING)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
  }

  /** Returns the part of a URN after stack and project: the types and the name. */
  static String key(String urn) {
    String[] parts = urn.split("::", 3);
    return parts[parts.length - 1];
  }

  Map<String, ResourceState> byKey() {
    return byKey;
  }

  /** Returns the key of the resource whose id an input is; empty if it is not an id. */
  Optional<String> referenced(Object value) {
    return Optional.ofNullable(keysById.get(String.valueOf(value)));
  }

  /** Returns an input with ids, regions and accounts replaced. */
  String comparable(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((name, one) -> sorted.put(String.valueOf(name), comparable(one)));
      return sorted.toString();
    } else if (value instanceof List<?> list) {
      return list.stream().map(this::comparable).toList().toString();
    }
    if (value instanceof AssetOrArchive) {
      // Compiling the program again gives other bytes at another place.
      return "code";
    }
    String text = String.valueOf(value);
    if (keysById.containsKey(text)) {
      return "id of " + keysById.get(text);
    }
    for (String id : longIds) {
      text = text.replace(id, "<" + keysById.get(id) + ">");
    }
    return REGION_AND_ACCOUNT.matcher(text).replaceAll(":::");
  }
}
