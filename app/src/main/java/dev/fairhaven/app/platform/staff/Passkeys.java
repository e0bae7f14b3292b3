package dev.fairhaven.app.platform.staff;

import com.webauthn4j.util.exception.WebAuthnException;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.PasskeyTable;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys: keys in a phone, a computer or a security key that prove who somebody is, after asking
/// them for a finger, a face or a PIN. So one of them counts as two factors.
///
/// They belong to the host of the public address: there they are made, and only there they work.
@Component
public class Passkeys {

  public static final int OF_ONE_PERSON_MAX = 20;

  private static final String NAME = "Fairhaven";
  private static final String OWN_MACHINE = "localhost";
  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken(
          "passkeys", "nobody", AuthorityUtils.createAuthorityList("NONE"));

  private final PasskeyTable table;
  private final PasskeyOwners owners;
  private final StaffTable staff;
  private final AuditLog audit;
  private final URI publicUrl;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(
      PasskeyTable table,
      PasskeyOwners owners,
      StaffTable staff,
      AuditLog audit,
      @Value("${fairhaven.public-url}") URI publicUrl) {
    this.table = table;
    this.owners = owners;
    this.staff = staff;
    this.audit = audit;
    this.publicUrl = publicUrl;
  }

  /// What a browser needs to make a passkey, as JSON.
  public String creationOptions(Staff self, PasskeyChallenge challenge) {
    requireRoom(self.id());
    return json.writeValueAsString(creation(self.id(), challenge));
  }

  private PublicKeyCredentialCreationOptions creation(StaffId self, PasskeyChallenge challenge) {
    var login = staff.find(self).map(StaffMember::login).orElseThrow();
    var authentication = UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
    return library(challenge)
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication));
  }

  /// Keeps a passkey that a browser has made.
  ///
  /// @param credential what the browser made, as JSON
  /// @throws ProblemException with `INVALID_PASSKEY` or `TOO_MANY_PASSKEYS`
  @Transactional
  public void add(Staff self, String name, String credential, PasskeyChallenge challenge) {
    var label = requireName(name);
    requireRoom(self.id());
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> made =
          json.readValue(credential, new TypeReference<>() {});
      library(challenge)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  creation(self.id(), challenge), new RelyingPartyPublicKey(made, label)));
    } catch (WebAuthnException | JacksonException | IllegalArgumentException _) {
      throw invalid("credential", "a passkey that was made on this page");
    }
    record(self, "people.passkey-added", self.id());
  }

  private static String requireName(String name) {
    var label = name.strip();
    if (label.isEmpty() || label.length() > Passkey.NAME_LENGTH_MAX) {
      throw invalid("name", "1 to " + Passkey.NAME_LENGTH_MAX + " characters");
    }
    return label;
  }

  private static ProblemException invalid(String field, String expected) {
    return new ProblemException(
        StaffProblem.INVALID_PASSKEY, expected, List.of(new FieldProblem("/" + field, expected)));
  }

  private void requireRoom(StaffId person) {
    if (table.list(person).size() >= OF_ONE_PERSON_MAX) {
      throw new ProblemException(
          StaffProblem.TOO_MANY_PASSKEYS, "remove one of your " + OF_ONE_PERSON_MAX + " first");
    }
  }

  /// Those of one person, in the order in which they were added.
  public List<Passkey> list(StaffId person) {
    return table.list(person).stream().map(Passkeys::describe).toList();
  }

  private static Passkey describe(CredentialRecord passkey) {
    return new Passkey(
        passkey.getCredentialId().toBase64UrlString(),
        passkey.getLabel(),
        passkey.getCreated(),
        passkey.getLastUsed());
  }

  /// Removes one of one's own; does nothing if it is gone already.
  @Transactional
  public void remove(Staff self, String id) {
    if (table.remove(self.id(), Bytes.fromBase64(id))) {
      record(self, "people.passkey-removed", self.id());
    }
  }

  /// What a browser needs to ask for any passkey of this host, as JSON.
  public String requestOptions(PasskeyChallenge challenge) {
    return json.writeValueAsString(request(challenge));
  }

  private PublicKeyCredentialRequestOptions request(PasskeyChallenge challenge) {
    return library(challenge)
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(NOBODY));
  }

  /// Whose passkey signed the challenge; empty where it is nobody's, or the signature is not right.
  /// What follows is for [SignIns] to say.
  @Transactional
  public Optional<StaffId> verify(String credential, PasskeyChallenge challenge) {
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> signed =
          json.readValue(credential, new TypeReference<>() {});
      var owner =
          library(challenge)
              .authenticate(new RelyingPartyAuthenticationRequest(request(challenge), signed));
      return Optional.of(PasskeyTable.staff(owner.getId()));
    } catch (WebAuthnException | JacksonException | IllegalArgumentException _) {
      audit.record(new AuditEntry("platform", "people.sign-in-refused", null, Map.of()));
      return Optional.empty();
    }
  }

  private Webauthn4JRelyingPartyOperations library(PasskeyChallenge challenge) {
    var here = PublicKeyCredentialRpEntity.builder().id(publicUrl.getHost()).name(NAME).build();
    var library = new Webauthn4JRelyingPartyOperations(owners, table, here, origins(challenge));
    var bytes = Bytes.fromBase64(challenge.value());
    library.setCustomizeCreationOptions(
        options ->
            options
                .challenge(bytes)
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
    library.setCustomizeRequestOptions(
        options -> options.challenge(bytes).userVerification(UserVerificationRequirement.REQUIRED));
    return library;
  }

  /// The public address; on one's own machine any port of it.
  private Set<String> origins(PasskeyChallenge challenge) {
    var origins = new HashSet<String>();
    origins.add(origin(publicUrl));
    if (challenge.origin().getHost().equals(OWN_MACHINE)) {
      origins.add(origin(challenge.origin()));
    }
    return origins;
  }

  private static String origin(URI url) {
    var port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port;
  }

  private void record(Staff by, String action, StaffId subject) {
    audit.record(new AuditEntry(by.auditName(), action, "staff/" + subject, Map.of()));
  }
}
