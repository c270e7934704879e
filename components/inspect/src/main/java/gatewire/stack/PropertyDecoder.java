package gatewire.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.internal.Constants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns properties as the engine exchanges and exports them into plain values. What is no plain
 * value travels as an object whose {@value Constants#SpecialSigKey} says what it is: a secret, an
 * asset, an archive, a resource, an output.
 *
 * <p>A decoder remembers where it met secrets and unknown values. Null is left out, as the engine
 * does.
 */
public final class PropertyDecoder {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What providers and the engine keep for themselves in an export. */
  private static final Set<String> BOOKKEEPING =
      Set.of("__defaults", "__internal", "__meta", "__pulumi_raw_state_delta");

  private final Set<String> secrets = new LinkedHashSet<>();
  private final Set<String> unknowns = new LinkedHashSet<>();

  /**
   * The properties as strings, numbers, booleans, lists, sorted maps, assets, archives and the two
   * kinds of gaps: {@link Unknown} and {@link EncryptedSecret}.
   *
   * @throws IllegalArgumentException when a value is of a kind that is not known here, or a secret
   *     that was to be JSON is none; the message names the property and no value
   */
  public Map<String, Object> decode(Map<?, ?> properties) {
    return members("", properties);
  }

  /** Paths of the values that are marked as secret, such as {@code environment.variables}. */
  public Set<String> secrets() {
    return Collections.unmodifiableSet(secrets);
  }

  /** Paths of the values that only a deployment can tell. */
  public Set<String> unknowns() {
    return Collections.unmodifiableSet(unknowns);
  }

  private Map<String, Object> members(String path, Map<?, ?> members) {
    Map<String, Object> decoded = new TreeMap<>();
    members.forEach(
        (key, value) -> {
          String name = (String) key;
          if (value != null && !BOOKKEEPING.contains(name)) {
            decoded.put(name, value(path.isEmpty() ? name : path + "." + name, value));
          }
        });
    return Collections.unmodifiableMap(decoded);
  }

  private Object value(String path, Object value) {
    if (value.equals(Constants.UnknownValue)) {
      unknowns.add(path);
      return Unknown.VALUE;
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof List<?> list) {
      return list(path, list);
    } else if (value instanceof Map<?, ?> members) {
      Object signature = members.get(Constants.SpecialSigKey);
      return signature == null ? members(path, members) : special(path, signature, members);
    }
    return value;
  }

  private List<Object> list(String path, List<?> list) {
    List<Object> decoded = new ArrayList<>();
    for (Object element : list) {
      if (element != null) {
        decoded.add(value(path + "[" + decoded.size() + "]", element));
      }
    }
    return Collections.unmodifiableList(decoded);
  }

  private Object special(String path, Object signature, Map<?, ?> members) {
    if (signature.equals(Constants.SpecialSecretSig)) {
      secrets.add(path);
      return secret(path, members);
    } else if (signature.equals(Constants.SpecialOutputSig)) {
      Object known = members.get(Constants.SecretValueName);
      return value(path, known == null ? Constants.UnknownValue : known);
    } else if (signature.equals(Constants.SpecialResourceSig)) {
      return members.get(Constants.ResourceIdName) instanceof String id && !id.isEmpty()
          ? value(path, id)
          : String.valueOf(members.get(Constants.ResourceUrnName));
    } else if (signature.equals(Constants.SpecialAssetSig)) {
      return AssetProperty.asset(members);
    } else if (signature.equals(Constants.SpecialArchiveSig)) {
      return AssetProperty.archive(members);
    }
    throw new IllegalArgumentException(
        "property '%s' is of a kind that this version does not know: %s"
            .formatted(path, signature));
  }

  private Object secret(String path, Map<?, ?> members) {
    Object value = members.get(Constants.SecretValueName);
    if (value != null) {
      return value(path, value);
    }
    return members.get("plaintext") instanceof String json
        ? value(path, parse(path, json))
        : EncryptedSecret.VALUE;
  }

  private static Object parse(String path, String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      // Not the parser's message: it quotes what it read, and this is a secret.
      throw new IllegalArgumentException("the secret '%s' is no JSON value".formatted(path));
    }
  }

  /** Whole numbers as Integer or Long: recorded runs have 5000.0 where an export has 5000. */
  private static Number number(Number number) {
    double value = number.doubleValue();
    if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
      return number;
    }
    return value == (int) value ? (Number) (int) value : (Number) (long) value;
  }
}
