/// Text classifiers: how they are trained from labelled files, measured, described and loaded.
///
/// Start at [DefaultModel], the classifier that ships with the product, and [Recipe], which says
/// what it was trained on. The learning itself is in `dev.fairhaven.signals.classify`.
/// - **Invariants.** A recipe, with the files it names, always makes the same model.
/// - **Limits.** A recipe is a page of text; files are read row by row, samples are kept in memory.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web", "imports"})
@NullMarked
package dev.fairhaven.app.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
