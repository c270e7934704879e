/**
 * API Gateway's own data model for REST APIs as immutable values, in AWS's words: {@link
 * gatewire.model.RestApi}, its {@link gatewire.model.Method}s, their {@link
 * gatewire.model.Integration}s and responses.
 *
 * <p>Nothing here knows Pulumi, a document format or a server. Everything else writes this model or
 * reads it: declarations, documents and registered resources become it; checks, components and the
 * local gateway read it. Values compare by content, print the same in every JVM and hash the same,
 * so that an unchanged API is seen to be unchanged.
 *
 * <p>What an author wrote and could not be parsed stays in the model as an {@link
 * gatewire.model.UnparsedSource} or an {@link gatewire.model.Unparsed}, with the reason: checks
 * report all of them at once.
 */
@NullMarked
package gatewire.model;

import org.jspecify.annotations.NullMarked;
