/**
 * Resources of a Pulumi stack as plain values, for programs in any language. {@link
 * gatewire.stack.ResourceState} is the type that all packages below share; {@link
 * gatewire.stack.StackExport} reads the resources from the output of {@code pulumi stack export}.
 *
 * <p>{@code project} reads a project's configuration files, {@code recording} runs a program
 * without an engine and records the resources that it registers, and {@code aws} converts resources
 * to the model of API Gateway. A value that only AWS knows stays {@link gatewire.stack.Unknown} and
 * is reported when it is read; it never becomes {@code null}.
 */
@NullMarked
package gatewire.stack;

import org.jspecify.annotations.NullMarked;
