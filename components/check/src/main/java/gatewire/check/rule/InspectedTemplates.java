package gatewire.check.rule;

import gatewire.template.TemplateInspection;
import gatewire.template.scan.TemplateScan;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Caches the inspections of templates, because several rules inspect each template and many routes
 * have the same one.
 *
 * <p>An inspection is kept as long as the template itself. A limit on their number would not work:
 * each rule examines all methods in the same order, so in an API with more templates than the limit
 * each rule would inspect each template again.
 */
public final class InspectedTemplates {

  private static final Map<String, TemplateInspection> INSPECTED = new WeakHashMap<>();

  private InspectedTemplates() {}

  /**
   * Inspects a template. One without {@code $} and {@code #} is plain text, so Velocity need not be
   * loaded for it.
   */
  public static TemplateInspection of(String text) {
    if (text.indexOf('$') < 0 && text.indexOf('#') < 0) {
      return TemplateInspection.EMPTY;
    }
    synchronized (INSPECTED) {
      return INSPECTED.computeIfAbsent(text, TemplateScan::inspect);
    }
  }
}
