package dev.fairhaven.rules;

import java.util.List;

/// Third-party functions, found by [java.util.ServiceLoader]: name the implementation in
/// `META-INF/services/dev.fairhaven.rules.FunctionProvider`. It needs a public constructor without
/// parameters.
///
/// The functions appear in the editor and on the page of functions like all others. A duplicate
/// name stops start-up.
@FunctionalInterface
public interface FunctionProvider {

  List<Function> functions();
}
