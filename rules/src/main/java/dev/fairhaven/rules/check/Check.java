package dev.fairhaven.rules.check;

/// The checks, under the names Osprey's messages carry.
enum Check {
  CONFIG("ConfigValidator"),
  UNIQUE_NAMES("UniqueStoredNames"),
  CALLS("ValidateCallKwargs"),
  IMPORT_CYCLES("ImportsMustNotHaveCycles"),
  DEFINED_NAMES("VariablesMustBeDefined"),
  UNUSED_LOCALS("NoUnusedLocals"),
  RESULTS("ValidateCallRValue"),
  DYNAMIC_RESULTS("ValidateDynamicCallsHaveAnnotatedRValue"),
  TYPES("ValidateStaticTypes"),
  LABELS("ValidateLabels"),
  COUNTED_EVENTS("CountsEventsAlone"),
  QUERY("Query");

  private final String label;

  Check(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
