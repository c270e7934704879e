/** Programs and files of other folders and of git revisions. */
@NullMarked
package gatewire.stack.source;

import org.jspecify.annotations.NullMarked;
