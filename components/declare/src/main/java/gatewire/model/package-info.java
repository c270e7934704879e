/**
 * API Gateway's data model for REST APIs as immutable values, with AWS's names: {@link
 * gatewire.model.RestApi}, its {@link gatewire.model.Method}s, their {@link
 * gatewire.model.Integration}s and responses.
 *
 * <p>This package does not depend on Pulumi, a document format or a server. All other packages
 * create the model or read it: declarations, documents and registered resources become a model;
 * checks, components and the local gateway read it. Values are compared by content. They print and
 * hash the same in every JVM, so that an unchanged API is recognized as unchanged.
 *
 * <p>Invalid parts of a declaration stay in the model as an {@link gatewire.model.UnparsedSource}
 * or an {@link gatewire.model.Unparsed}, with the reason, so that checks report all of them at
 * once.
 */
@NullMarked
package gatewire.model;

import org.jspecify.annotations.NullMarked;
