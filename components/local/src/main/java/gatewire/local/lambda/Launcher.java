package gatewire.local.lambda;

import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/**
 * The objects that are needed to start a process.
 *
 * @param threads runs blocking work: starting a process, reading its output
 */
record Launcher(Vertx vertx, Executor threads, RuntimeCommand commands, FunctionLog log) {}
