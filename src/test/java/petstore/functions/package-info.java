/** Tests of the functions as plain Java. */
@NullMarked
package petstore.functions;

import org.jspecify.annotations.NullMarked;
