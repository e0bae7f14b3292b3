package dev.fairhaven.signals.personal;

/// The arithmetic of check digits. Digits are ASCII; letters, where they may stand, in upper case.
final class CheckDigits {

  /// Verhoeff, "Error detecting decimal codes" (1969): products of the dihedral group of order 10.
  private static final int[][] DIHEDRAL = dihedral();

  private static final int[] TURN = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private CheckDigits() {}

  /// Luhn, US patent 2,950,048: every other digit doubled from the right.
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits, digits.length() - 1 - i);
      sum += i % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
    }
    return sum % 10 == 0;
  }

  /// ISO 7064 mod 97-10, letters as 10 to 35: the whole gives 1.
  static int mod97(String alphanumeric) {
    int rest = 0;
    for (int i = 0; i < alphanumeric.length(); i++) {
      int value = Character.digit(alphanumeric.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }

  /// ISO 7064 mod 11,10.
  static boolean mod11And10(String digits) {
    int rest = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (rest + digit(digits, i)) % 10;
      rest = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - rest) % 10 == digit(digits, digits.length() - 1);
  }

  static boolean verhoeff(String digits) {
    int check = 0;
    for (int i = 0; i < digits.length(); i++) {
      check = DIHEDRAL[check][turned(digit(digits, digits.length() - 1 - i), i % 8)];
    }
    return check == 0;
  }

  private static int turned(int digit, int times) {
    int turned = digit;
    for (int i = 0; i < times; i++) {
      turned = TURN[turned];
    }
    return turned;
  }

  private static int[][] dihedral() {
    var table = new int[10][10];
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 10; b++) {
        int turn = a < 5 ? a + b % 5 : a - b % 5 + 5;
        table[a][b] = turn % 5 + ((a < 5) == (b < 5) ? 0 : 5);
      }
    }
    return table;
  }

  /// The digits from the left by their weights, summed; weights may be fewer than digits.
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * digit(digits, i);
    }
    return sum;
  }

  static int digit(String digits, int index) {
    return digits.charAt(index) - '0';
  }

  static int number(String digits, int start, int end) {
    return Integer.parseInt(digits, start, end, 10);
  }

  /// Whether all characters are the same.
  static boolean isMonotonous(String digits) {
    return digits.chars().allMatch(c -> c == digits.charAt(0));
  }
}
