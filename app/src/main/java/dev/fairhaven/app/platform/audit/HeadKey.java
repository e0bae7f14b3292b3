package dev.fairhaven.app.platform.audit;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The Ed25519 key pair that heads are signed with. It lies in two PEM files: the private one, for
/// its owner only, and beside it the public one, to be given to whoever verifies.
public record HeadKey(PrivateKey privateKey, PublicHeadKey publicKey) {

  private static final String ALGORITHM = "Ed25519";

  /// The file of the public key that belongs to a private key's file.
  public static Path publicFile(Path privateFile) {
    return privateFile.resolveSibling(privateFile.getFileName() + ".pub");
  }

  /// Reads the key pair of a file, which is made when there is none.
  static HeadKey openOrCreate(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The key for audit heads, " + file + ", cannot be used", e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          file + " and " + publicFile(file) + " do not hold an Ed25519 key pair in PEM form", e);
    }
  }

  private static HeadKey read(Path file) throws IOException, GeneralSecurityException {
    var bytes = Pem.decode(Files.readString(file), "PRIVATE KEY");
    var key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    return new HeadKey(key, PublicHeadKey.read(publicFile(file)));
  }

  /// The private key's file appears last and whole: without it there is no pair.
  private static void create(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Files.writeString(publicFile(file), Pem.encode(pair.getPublic().getEncoded(), "PUBLIC KEY"));
    var partial = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(partial);
    Files.createFile(
        partial,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(partial, Pem.encode(pair.getPrivate().getEncoded(), "PRIVATE KEY"));
    Files.move(partial, file, ATOMIC_MOVE);
  }

  SignedHead sign(AuditHead head, Instant time, @Nullable AuditHead previous) {
    try {
      var signer = Signature.getInstance(ALGORITHM);
      signer.initSign(privateKey);
      signer.update(SignedHead.text(head, time, previous).getBytes(StandardCharsets.UTF_8));
      var signature = Base64.getEncoder().encodeToString(signer.sign());
      return new SignedHead(head, time, previous, publicKey.fingerprint(), signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a signature is checked with.
  public record PublicHeadKey(PublicKey key) {

    /// @throws IOException when the file cannot be read
    /// @throws IllegalArgumentException unless it holds an Ed25519 public key in PEM form
    public static PublicHeadKey read(Path file) throws IOException {
      var bytes = Pem.decode(Files.readString(file), "PUBLIC KEY");
      try {
        return new PublicHeadKey(
            KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
      } catch (GeneralSecurityException e) {
        throw new IllegalArgumentException("expected an Ed25519 public key in PEM form", e);
      }
    }

    /// The first 16 hexadecimal digits of the SHA-256 of the key.
    public String fingerprint() {
      return AuditHash.sha256(key.getEncoded()).hex().substring(0, 16);
    }

    boolean hasSigned(SignedHead head) {
      try {
        var verifier = Signature.getInstance(ALGORITHM);
        verifier.initVerify(key);
        verifier.update(head.signedText());
        return verifier.verify(Base64.getDecoder().decode(head.signature()));
      } catch (GeneralSecurityException | IllegalArgumentException _) {
        return false;
      }
    }
  }

  private static final class Pem {

    private Pem() {}

    static String encode(byte[] bytes, String label) {
      return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
          .formatted(label, Base64.getMimeEncoder().encodeToString(bytes), label);
    }

    static byte[] decode(String text, String label) {
      var begin = "-----BEGIN " + label + "-----";
      int start = text.indexOf(begin);
      int end = text.indexOf("-----END " + label + "-----");
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("expected an Ed25519 " + label + " in PEM form");
      }
      return Base64.getMimeDecoder().decode(text.substring(start + begin.length(), end).strip());
    }
  }
}
