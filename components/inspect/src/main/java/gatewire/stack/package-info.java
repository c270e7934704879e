/**
 * Resources of a Pulumi stack as plain values, whoever registered them and in whatever language:
 * {@link gatewire.stack.ResourceState} is the common currency, {@link gatewire.stack.StackExport}
 * reads them from what {@code pulumi stack export} printed.
 *
 * <p>{@code project} reads a project's configuration files, {@code recording} runs a program
 * without an engine and keeps what it registers, {@code aws} makes API Gateway's model of
 * resources. What only AWS knows stays {@link gatewire.stack.Unknown} and is reported where it is
 * read; nothing becomes {@code null} on the way.
 */
@NullMarked
package gatewire.stack;

import org.jspecify.annotations.NullMarked;
