/**
 * Mapping templates of API Gateway: the values that go into a template and come out of it.
 *
 * <p>{@code gatewire.template.engine} renders a template as API Gateway does. It reads {@link
 * gatewire.template.TemplateInput}, stays within {@link gatewire.template.RenderLimits} and returns
 * a {@link gatewire.template.RenderResult} with the {@link gatewire.template.Overrides} that the
 * template made. {@code gatewire.template.scan} looks at a template without rendering it and
 * returns a {@link gatewire.template.TemplateInspection} of {@link
 * gatewire.template.TemplateFinding}s. Nothing in this package depends on Apache Velocity, or on
 * either of the two.
 *
 * <p>{@link gatewire.template.MockStatusCode} is the status that a MOCK integration reads from the
 * body that its template renders.
 */
@NullMarked
package gatewire.template;

import org.jspecify.annotations.NullMarked;
