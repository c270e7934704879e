/**
 * The pet store's Lambda functions: plain handler methods without dependencies. Exactly this
 * package is what the program packs and deploys.
 */
@NullMarked
package petstore.functions;

import org.jspecify.annotations.NullMarked;
