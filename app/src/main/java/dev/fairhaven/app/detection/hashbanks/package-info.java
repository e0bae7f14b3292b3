/// Banks of known pictures and files: who put what there and why, and what it matched.
///
/// *Start here:* [HashBanks] changes them and tells about them; [LiveBanks] holds what rules see;
/// [BankHits] keeps what matched; [RecentPictures] finds what was there before an entry came.
///
/// *Invariants:* a bank has the same signals once; every change is in the audit log; an entry that
/// is disabled, quarantined or removed matches nothing. Hashes are enough: a bank keeps a small
/// picture of its entries only where it is set to.
///
/// *Publishes* [KnownPicturesFound], in the transaction that keeps the hits.
///
/// *Time:* a change counts at once in the instance that made it, and within two seconds in every
/// other one. What an entry matches among earlier items is found in the background.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "intake.ingest",
      "intake.entities"
    })
@NullMarked
package dev.fairhaven.app.detection.hashbanks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
