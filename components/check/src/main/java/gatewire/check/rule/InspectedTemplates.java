package gatewire.check.rule;

import gatewire.template.TemplateInspection;
import gatewire.template.scan.TemplateScan;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Caches the inspections of templates, because several rules inspect each template and many routes
 * have the same one.
 */
public final class InspectedTemplates {

  private static final int MAX_REMEMBERED = 1_000;

  private static final Map<String, TemplateInspection> INSPECTED =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TemplateInspection> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

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
