package gatewire.local.mapping;

import java.util.List;

/**
 * A source of a parameter mapping, ready to give its values. No value drops the mapping, as does an
 * empty one; more than one only come from a repeated query parameter.
 *
 * @param <F> the facts that it reads
 */
@FunctionalInterface
public interface ValueSource<F> {

  /**
   * The values for one request.
   *
   * @throws InvalidJsonBodyException when it takes something from a body that is no JSON
   */
  List<String> values(F facts);
}
