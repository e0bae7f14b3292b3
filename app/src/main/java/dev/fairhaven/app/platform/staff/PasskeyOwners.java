package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.staff.store.PasskeyTable;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Active staff, as the library that verifies passkeys wants to see people. Knows them by login and
/// by id; adds and removes nobody.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final StaffTable staff;

  PasskeyOwners(StaffTable staff) {
    this.staff = staff;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return staff
        .find(PasskeyTable.staff(handle))
        .filter(StaffMember::isActive)
        .map(PasskeyOwners::entity)
        .orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
    return staff
        .findCredentials(login)
        .map(credentials -> findById(PasskeyTable.handle(credentials.id())))
        .orElse(null);
  }

  private static PublicKeyCredentialUserEntity entity(StaffMember member) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(PasskeyTable.handle(member.id()))
        .name(member.login())
        .displayName(member.name())
        .build();
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("staff are added on their own pages");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("staff are never deleted");
  }
}
