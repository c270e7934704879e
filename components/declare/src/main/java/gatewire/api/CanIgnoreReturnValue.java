package gatewire.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks methods of a builder that return the builder itself, so that their result may be dropped:
 * the exception to {@link CheckReturnValue}.
 *
 * @see <a href="https://errorprone.info/bugpattern/CheckReturnValue">Error Prone,
 *     CheckReturnValue</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CanIgnoreReturnValue {}
