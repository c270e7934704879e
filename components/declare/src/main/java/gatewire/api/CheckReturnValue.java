package gatewire.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks methods whose result must be used, because the object that they belong to stays as it is: a
 * call such as {@code backend.key("a");} alone changes nothing. On a package or a type it applies
 * to all methods. Error Prone reports dropped results; it recognizes the annotation by its name.
 *
 * @see <a href="https://errorprone.info/bugpattern/CheckReturnValue">Error Prone,
 *     CheckReturnValue</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
public @interface CheckReturnValue {}
