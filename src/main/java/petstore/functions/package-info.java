/**
 * The pet store's Lambda functions: plain handler methods without dependencies. The program packs
 * and deploys exactly this package.
 */
@NullMarked
package petstore.functions;

import org.jspecify.annotations.NullMarked;
