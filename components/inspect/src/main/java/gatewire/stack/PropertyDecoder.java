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
 * Converts properties from the format in which the engine exchanges and exports them to plain Java
 * values. In that format, secrets, assets, archives, resources and outputs are objects whose
 * {@value Constants#SpecialSigKey} names their kind.
 *
 * <p>A decoder remembers the paths of secrets and unknown values. It omits null values, as the
 * engine does.
 */
public final class PropertyDecoder {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Members of an export that only providers and the engine use. */
  private static final Set<String> BOOKKEEPING =
      Set.of("__defaults", "__internal", "__meta", "__pulumi_raw_state_delta");

  private final Set<String> secrets = new LinkedHashSet<>();
  private final Set<String> unknowns = new LinkedHashSet<>();

  /**
   * Returns the properties as strings, numbers, booleans, lists, sorted maps, assets, archives and
   * the two placeholders {@link Unknown} and {@link EncryptedSecret}.
   *
   * @throws IllegalArgumentException if a value is of an unsupported kind, or the plain text of a
   *     secret is not valid JSON; the message contains the property's path but never its value
   */
  public Map<String, Object> decode(Map<?, ?> properties) {
    return members("", properties);
  }

  /**
   * Returns the paths of the values that are marked as secret, for example {@code
   * environment.variables}.
   */
  public Set<String> secrets() {
    return Collections.unmodifiableSet(secrets);
  }

  /** Returns the paths of the values that are known only after a deployment. */
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
        "property '%s' has a kind of value that this version does not support: %s"
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
      // The parser's message quotes its input, which is a secret here.
      throw new IllegalArgumentException("the secret '%s' is not valid JSON".formatted(path));
    }
  }

  /**
   * Returns whole numbers as Integer or Long, because recorded runs have 5000.0 where an export has
   * 5000.
   */
  private static Number number(Number number) {
    double value = number.doubleValue();
    if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
      return number;
    }
    return value == (int) value ? (Number) (int) value : (Number) (long) value;
  }
}
