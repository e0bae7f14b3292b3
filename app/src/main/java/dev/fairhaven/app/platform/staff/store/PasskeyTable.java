package dev.fairhaven.app.platform.staff.store;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// The table of passkeys, as the library that verifies them wants to see it. The handle by which an
/// authenticator names a person is their id.
@Component
public class PasskeyTable implements UserCredentialRepository {

  private static final int ID_BYTES = 16;

  private final JdbcClient db;

  PasskeyTable(JdbcClient db) {
    this.db = db;
  }

  public static Bytes handle(StaffId staff) {
    var id = staff.value();
    return new Bytes(
        ByteBuffer.allocate(ID_BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  /// @throws IllegalArgumentException for what is no handle of ours
  public static StaffId staff(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    if (bytes.remaining() != ID_BYTES) {
      throw new IllegalArgumentException("expected a handle of " + ID_BYTES + " bytes");
    }
    return new StaffId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  /// Adds a passkey, or notes the latest use of one.
  @Override
  public void save(CredentialRecord passkey) {
    db.sql(
            """
            INSERT INTO staff_passkey
              (credential_id, staff_id, name, public_key, signature_count, is_user_verified,
               is_backup_eligible, is_backed_up, transports, attestation, client_data, created_at,
               used_at)
            VALUES (:id, :staff, :name, :key, :count, :verified, :eligible, :backedUp, :transports,
              :attestation, :clientData, :created, :used)
            ON CONFLICT (credential_id) DO UPDATE SET
              signature_count = :count, is_user_verified = :verified, is_backed_up = :backedUp,
              used_at = :used
            """)
        .param("id", passkey.getCredentialId().getBytes())
        .param("staff", staff(passkey.getUserEntityUserId()).value())
        .param("name", passkey.getLabel())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("verified", passkey.isUvInitialized())
        .param("eligible", passkey.isBackupEligible())
        .param("backedUp", passkey.isBackupState())
        .param("transports", transports(passkey))
        .param("attestation", bytes(passkey.getAttestationObject()))
        .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
        .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
        .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String[] transports(CredentialRecord passkey) {
    return passkey.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .sorted()
        .toArray(String[]::new);
  }

  private static byte[] bytes(@Nullable Bytes bytes) {
    return bytes == null ? new byte[0] : bytes.getBytes();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return find(id).orElse(null);
  }

  private Optional<CredentialRecord> find(Bytes id) {
    return db.sql("SELECT * FROM staff_passkey WHERE credential_id = :id")
        .param("id", id.getBytes())
        .query((row, _) -> passkey(row))
        .optional();
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return list(staff(handle));
  }

  /// In the order in which they were added.
  public List<CredentialRecord> list(StaffId staff) {
    return db.sql("SELECT * FROM staff_passkey WHERE staff_id = :staff ORDER BY created_at")
        .param("staff", staff.value())
        .query((row, _) -> passkey(row))
        .list();
  }

  @Override
  public void delete(Bytes id) {
    db.sql("DELETE FROM staff_passkey WHERE credential_id = :id")
        .param("id", id.getBytes())
        .update();
  }

  /// @return false if they have no such passkey
  public boolean remove(StaffId staff, Bytes id) {
    return db.sql("DELETE FROM staff_passkey WHERE credential_id = :id AND staff_id = :staff")
            .param("id", id.getBytes())
            .param("staff", staff.value())
            .update()
        == 1;
  }

  /// @return how many there were
  public int removeAll(StaffId staff) {
    return db.sql("DELETE FROM staff_passkey WHERE staff_id = :staff")
        .param("staff", staff.value())
        .update();
  }

  private static CredentialRecord passkey(ResultSet row) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(handle(new StaffId(row.getObject("staff_id", UUID.class))))
        .label(row.getString("name"))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("is_user_verified"))
        .backupEligible(row.getBoolean("is_backup_eligible"))
        .backupState(row.getBoolean("is_backed_up"))
        .transports(
            Arrays.stream((String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
        .lastUsed(row.getObject("used_at", OffsetDateTime.class).toInstant())
        .build();
  }
}
