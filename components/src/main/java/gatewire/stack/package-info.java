/**
 * Pulumi stacks, read without a Pulumi engine or an AWS account: {@link
 * gatewire.stack.PulumiProject} reads the configuration files, {@link gatewire.stack.RecordedStack}
 * runs the program and keeps what it registers, {@link gatewire.stack.StackExport} reads what
 * {@code pulumi stack export} printed, and {@link gatewire.stack.ApiStack} makes {@link
 * gatewire.model.RestApi}s and what stands behind them out of either.
 *
 * <p>A {@link gatewire.stack.ResourceState} is the common currency: whoever has resources in that
 * shape can be read. What only AWS knows (a computed attribute without an entry in our table) stays
 * {@link gatewire.stack.Unknown} and is reported where it is read; nothing becomes {@code null} on
 * the way.
 */
@NullMarked
package gatewire.stack;

import org.jspecify.annotations.NullMarked;
