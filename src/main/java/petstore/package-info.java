/**
 * The program: a pet store whose API is declared in {@link petstore.PetStoreApi}, the one file to
 * read. A fork replaces this package and keeps the library.
 */
@NullMarked
package petstore;

import org.jspecify.annotations.NullMarked;
