/// The people who review: who they are, when they work, and how well and how fast they judge.
///
/// Start at [Reviewer]; [Roster] has the sample staff. Nothing here knows the product: a reviewer
/// is asked about a truth and says what they take it for.
@NullMarked
package dev.fairhaven.simulator.staff;

import org.jspecify.annotations.NullMarked;
