/// The command line: one class per verb, over the features' facades.
///
/// Start at [dev.fairhaven.app.shell.cli.CommandLines]; [dev.fairhaven.app.shell.cli.Product] is
/// the whole product as one thing that starts and stops in order,
/// [dev.fairhaven.app.shell.cli.DatabaseAccess] lets a verb work on the database beside a running
/// instance or without one.
/// - **Adding a verb.** Write its class, add it to the subcommands of `FairhavenCommand`, and
///   rewrite the reference page with `-Dgolden.update=true`.
@NullMarked
package dev.fairhaven.app.shell.cli;

import org.jspecify.annotations.NullMarked;
