/**
 * A second sample: an API whose document was written first. {@code adoption.yaml} declares its
 * requests and responses, {@link adoption.AdoptionApi} its backends.
 */
@NullMarked
package adoption;

import org.jspecify.annotations.NullMarked;
