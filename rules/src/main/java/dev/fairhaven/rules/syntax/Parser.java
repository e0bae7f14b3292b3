package dev.fairhaven.rules.syntax;

import dev.fairhaven.rules.syntax.Token.Kind;
import dev.fairhaven.rules.syntax.Tree.Annotation;
import dev.fairhaven.rules.syntax.Tree.Assign;
import dev.fairhaven.rules.syntax.Tree.BinaryOperator;
import dev.fairhaven.rules.syntax.Tree.Comparator;
import dev.fairhaven.rules.syntax.Tree.Expression;
import dev.fairhaven.rules.syntax.Tree.Keyword;
import dev.fairhaven.rules.syntax.Tree.LogicalOperator;
import dev.fairhaven.rules.syntax.Tree.Name;
import dev.fairhaven.rules.syntax.Tree.Statement;
import dev.fairhaven.rules.syntax.Tree.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a file into its parsed tree.
///
/// The language is a subset of Python's grammar. Other Python is parsed too and noted as a
/// [Problem]; the author of a file that is correct Python gets its first problem. Recursive
/// descent; the depth of an expression is bounded.
public final class Parser {

  /// How deep expressions may be nested, and how many operators of one kind may be in a row.
  static final int DEPTH_MAX = 500;

  private static final String SUBSET_HINT =
      "the Osprey rule language is a simplified subset of python\n"
          + "not all Python is valid osprey rule syntax";

  private static final String ANNOTATION_HINT =
      "annotation must be in the form of `Target: Annotation = Value`, where `Annotation` is a"
          + " `Name` or `Name[Name, ...]`";

  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private static final Map<String, String> COMPOUND_STATEMENTS =
      Map.of(
          "if",
          "If",
          "while",
          "While",
          "for",
          "For",
          "try",
          "Try",
          "with",
          "With",
          "def",
          "FunctionDef",
          "class",
          "ClassDef",
          "async",
          "AsyncFunctionDef",
          "@",
          "FunctionDef");

  private static final Map<String, String> SIMPLE_STATEMENTS =
      Map.ofEntries(
          Map.entry("pass", "Pass"),
          Map.entry("break", "Break"),
          Map.entry("continue", "Continue"),
          Map.entry("return", "Return"),
          Map.entry("raise", "Raise"),
          Map.entry("global", "Global"),
          Map.entry("nonlocal", "Nonlocal"),
          Map.entry("del", "Delete"),
          Map.entry("assert", "Assert"),
          Map.entry("import", "Import"),
          Map.entry("from", "ImportFrom"));

  private static final Map<String, BinaryOperator> SUM =
      Map.of("+", BinaryOperator.ADD, "-", BinaryOperator.SUBTRACT);
  private static final Map<String, BinaryOperator> SHIFT =
      Map.of("<<", BinaryOperator.LEFT_SHIFT, ">>", BinaryOperator.RIGHT_SHIFT);
  private static final Map<String, BinaryOperator> TERM =
      Map.of(
          "*", BinaryOperator.MULTIPLY,
          "/", BinaryOperator.DIVIDE,
          "//", BinaryOperator.FLOOR_DIVIDE,
          "%", BinaryOperator.MODULO);

  private final Lexer lexer;
  private final List<Token> tokens;
  private @Nullable Problem first;
  private int at;
  private int depth;

  /// Python that the language does not have.
  private record Problem(Span span, String text, String hint) {}

  private Parser(Lexer lexer) throws SyntaxException {
    this.lexer = lexer;
    this.tokens = lexer.tokens();
  }

  /// Parses a file.
  ///
  /// @throws SyntaxException with the first problem
  public static Tree.File parse(SourceFile file) throws SyntaxException {
    var parser = new Parser(new Lexer(file));
    var statements = parser.file();
    var problem = parser.first;
    if (problem != null) {
      throw new SyntaxException(problem.span, problem.text, problem.hint);
    }
    return new Tree.File(file, statements);
  }

  /// Parses a text that is one Python expression, whether or not the language has it.
  ///
  /// @throws SyntaxException when it is not Python
  static Expression parseExpression(SourceFile text) throws SyntaxException {
    var parser = new Parser(new Lexer(text));
    var expression = parser.expressionList();
    parser.expectNewline();
    return parser.first == null ? expression : new Tree.Nothing(expression.span());
  }

  private List<Statement> file() throws SyntaxException {
    var statements = new ArrayList<Statement>();
    while (!at(Kind.END)) {
      if (at(Kind.NEWLINE)) {
        at++;
        continue;
      }
      if (at(Kind.INDENT)) {
        throw error("unexpected indent");
      }
      line(statements);
    }
    return statements;
  }

  private void line(List<Statement> statements) throws SyntaxException {
    var compound = COMPOUND_STATEMENTS.get(peek().text());
    if (compound != null && (at(Kind.NAME) || at("@"))) {
      unexpectedNode(span(), compound);
      skipCompound();
      return;
    }
    do {
      simpleStatement(statements);
    } while (accept(";") && !at(Kind.NEWLINE));
    expectNewline();
  }

  /// Skips a block statement: its first line and the indented lines that follow.
  private void skipCompound() throws SyntaxException {
    while (!at(Kind.NEWLINE) && !at(Kind.END)) {
      at++;
    }
    if (at(Kind.NEWLINE)) {
      at++;
    }
    int level = 0;
    do {
      if (at(Kind.INDENT)) {
        level++;
      } else if (at(Kind.DEDENT)) {
        level--;
      }
      if (level > 0 || at(Kind.DEDENT)) {
        at++;
      }
    } while (level > 0 && !at(Kind.END));
  }

  private void simpleStatement(List<Statement> statements) throws SyntaxException {
    var node = at(Kind.NAME) ? SIMPLE_STATEMENTS.get(peek().text()) : null;
    if (node != null) {
      unexpectedNode(span(), node);
      skipToEndOfStatement();
      return;
    }
    var start = span();
    int startToken = at;
    var expression = expressionList();
    if (at(":")) {
      annotated(start, startToken, expression, statements);
    } else if (at("=")) {
      assignment(start, startToken, expression, statements);
    } else if (isAugmentedAssignment()) {
      unexpectedNode(start, "AugAssign");
      skipToEndOfStatement();
    } else {
      bare(start, expression, statements);
    }
  }

  private void skipToEndOfStatement() {
    while (!at(Kind.NEWLINE) && !at(";") && !at(Kind.END)) {
      at++;
    }
  }

  private boolean isAugmentedAssignment() {
    var text = peek().text();
    return at(Kind.OPERATOR)
        && text.endsWith("=")
        && text.length() > 1
        && !Set.of("==", "!=", "<=", ">=", ":=").contains(text);
  }

  private void bare(Span start, Expression expression, List<Statement> statements) {
    if (expression instanceof Tree.Call call) {
      statements.add(call);
      return;
    }
    outerProblem(
        start,
        "a bare expression is not allowed, unless it is a function call",
        "consider prefixing this with a variable assignment: `Foo =`");
  }

  private void assignment(Span start, int startToken, Expression first, List<Statement> statements)
      throws SyntaxException {
    checkTarget(first, startToken);
    at++;
    int valueToken = at;
    var value = expressionList();
    if (at("=")) {
      outerProblem(start, "an assignment can only have a single target", "");
      while (at("=")) {
        checkTarget(value, valueToken);
        at++;
        valueToken = at;
        value = expressionList();
      }
    }
    if (first instanceof Name name) {
      statements.add(new Assign(start, name, null, value));
    } else {
      refuseTarget(first);
    }
  }

  private void refuseTarget(Expression target) {
    if (target instanceof Tree.Items) {
      outerProblem(
          target.span(),
          "a list can only be in the load context",
          """
          this generally means that a list must not be on the left-hand side of an `=`
          for example:
           - `[Foo, Bar] = Baz` is not OK
           - `Baz = [Foo, Bar]` is OK""");
    } else {
      problem(
          target.span(),
          "expected `Name`, got `" + target.kind() + "`",
          "you can only assign to a Name, e.g. `Foo = Bar`");
    }
  }

  private void checkTarget(Expression target, int token) throws SyntaxException {
    switch (target) {
      case Name _, Tree.Items _, Tree.Attribute _ -> {}
      case Tree.Bool bool ->
          throw errorAt(token, "cannot assign to " + (bool.value() ? "True" : "False"));
      case Tree.Nothing _ -> {
        // Also stands for whatever was already noted as a problem.
        if (tokens.get(token).is(Kind.NAME, "None")) {
          throw errorAt(token, "cannot assign to None");
        }
      }
      case Tree.Text _, Tree.Numeral _ ->
          throw errorAt(
              token, "cannot assign to literal here. Maybe you meant '==' instead of '='?");
      case Tree.Call _ ->
          throw errorAt(
              token, "cannot assign to function call here. Maybe you meant '==' instead of '='?");
      case Tree.Comparison _ -> throw errorAt(token, "cannot assign to comparison");
      case Tree.Format _ ->
          throw errorAt(
              token,
              "cannot assign to f-string expression here. Maybe you meant '==' instead of '='?");
      case Tree.Binary _, Tree.Unary _, Tree.Logical _ ->
          throw errorAt(
              token, "cannot assign to expression here. Maybe you meant '==' instead of '='?");
    }
  }

  private void annotated(Span start, int startToken, Expression target, List<Statement> statements)
      throws SyntaxException {
    if (!(target instanceof Name || target instanceof Tree.Attribute)) {
      checkTarget(target, startToken);
      if (target instanceof Tree.Items) {
        throw errorAt(startToken, "only single target (not list) can be annotated");
      }
    }
    boolean simple = target instanceof Name && tokens.get(startToken).kind() == Kind.NAME;
    if (!simple) {
      outerProblem(start, "expected simple Annotated Assignment", "");
    }
    at++;
    var annotation = annotation(start);
    if (!accept("=")) {
      outerProblem(start, "assignment must have a value", "");
      return;
    }
    var value = expressionList();
    if (target instanceof Name name) {
      checkLiteral(annotation, value);
      statements.add(new Assign(start, name, annotation, value));
    }
  }

  private void checkLiteral(Annotation annotation, Expression value) {
    boolean literal =
        switch (value) {
          case Tree.Text _,
              Tree.Numeral _,
              Tree.Bool _,
              Tree.Nothing _,
              Tree.Items _,
              Tree.Format _ ->
              true;
          case Name _,
              Tree.Call _,
              Tree.Binary _,
              Tree.Unary _,
              Tree.Comparison _,
              Tree.Logical _,
              Tree.Attribute _ ->
              false;
        };
    if (annotation.identifier().equals("ExtractLiteral") && !literal) {
      problem(
          value.span(),
          "expected `Literal` or `FormatString`, got `" + value.kind() + "`",
          "`ExtractLiteral` assignment expects an rvalue of type `Union[Literal, FormatString]`");
    }
  }

  /// `a`, `a[b, …]`, or `a | b`, which is a union, or an optional when it ends in `None`.
  private Annotation annotation(Span statement) throws SyntaxException {
    var start = span();
    var members = new ArrayList<Annotation>();
    do {
      members.add(annotationMember(statement));
    } while (accept("|"));
    if (members.size() == 1) {
      return members.getFirst();
    }
    boolean optional = isNone(members.getLast());
    if (!optional) {
      return new Annotation(start, "Union", true, members);
    }
    return members.size() == 2
        ? new Annotation(start, "Optional", true, members.subList(0, 1))
        : new Annotation(start, "Union", true, members);
  }

  private static boolean isNone(Annotation annotation) {
    return !annotation.generic() && annotation.identifier().equals("None");
  }

  private Annotation annotationMember(Span statement) throws SyntaxException {
    var start = span();
    if (at(Kind.NAME) && (!KEYWORDS.contains(peek().text()) || peek().text().equals("None"))) {
      var name = next().text();
      return at("[") && !name.equals("None") ? genericAnnotation(start, name) : simple(start, name);
    }
    var other = expression();
    problem(statement, "unexpected node: `" + pythonKind(other) + "`", ANNOTATION_HINT);
    return simple(start, "None");
  }

  private static Annotation simple(Span start, String name) {
    return new Annotation(start, name, false, List.of());
  }

  private Annotation genericAnnotation(Span start, String name) throws SyntaxException {
    expect("[");
    var variants = new ArrayList<Annotation>();
    do {
      if (at("]") && !variants.isEmpty()) {
        break;
      }
      variants.add(annotation(start));
    } while (accept(","));
    expect("]");
    return new Annotation(start, name, true, variants);
  }

  private static String pythonKind(Expression expression) {
    return switch (expression) {
      case Tree.Text _, Tree.Numeral _, Tree.Bool _, Tree.Nothing _ -> "Constant";
      case Tree.Binary _ -> "BinOp";
      case Tree.Unary _ -> "UnaryOp";
      case Tree.Comparison _ -> "Compare";
      case Tree.Logical _ -> "BoolOp";
      case Tree.Format _ -> "JoinedStr";
      case Name _, Tree.Items _, Tree.Call _, Tree.Attribute _ -> expression.kind();
    };
  }

  /// An expression, or several separated by commas, which is a tuple in Python.
  private Expression expressionList() throws SyntaxException {
    var start = span();
    var first = starred();
    if (!at(",")) {
      return first;
    }
    while (accept(",") && startsExpression()) {
      starred();
    }
    unexpectedNode(start, "Tuple");
    return new Tree.Nothing(start);
  }

  private Expression starred() throws SyntaxException {
    var start = span();
    if (accept("*")) {
      bitOr();
      unexpectedNode(start, "Starred");
      return new Tree.Nothing(start);
    }
    return namedExpression();
  }

  private boolean startsExpression() {
    var token = peek();
    return switch (token.kind()) {
      case NUMBER, STRING -> true;
      case NAME ->
          !KEYWORDS.contains(token.text())
              || Set.of("None", "True", "False", "not", "lambda", "await", "yield")
                  .contains(token.text());
      case OPERATOR -> Set.of("(", "[", "{", "-", "+", "~", "*", "...").contains(token.text());
      case NEWLINE, INDENT, DEDENT, END -> false;
    };
  }

  private Expression namedExpression() throws SyntaxException {
    var start = span();
    boolean walrus = at(Kind.NAME) && tokens.get(at + 1).is(Kind.OPERATOR, ":=");
    if (!walrus) {
      return expression();
    }
    at += 2;
    expression();
    unexpectedNode(start, "NamedExpr");
    return new Tree.Nothing(start);
  }

  private Expression expression() throws SyntaxException {
    if (++depth > DEPTH_MAX) {
      throw error("expression is nested too deeply");
    }
    try {
      return ternary();
    } finally {
      depth--;
    }
  }

  private Expression ternary() throws SyntaxException {
    var start = span();
    if (atKeyword("lambda")) {
      return lambda(start);
    }
    if (atKeyword("yield")) {
      at++;
      if (startsExpression()) {
        expressionList();
      }
      unexpectedNode(start, "Yield");
      return new Tree.Nothing(start);
    }
    var value = disjunction();
    if (!atKeyword("if")) {
      return value;
    }
    at++;
    disjunction();
    expectKeyword("else");
    expression();
    unexpectedNode(start, "IfExp");
    return new Tree.Nothing(start);
  }

  private Expression lambda(Span start) throws SyntaxException {
    at++;
    while (!at(":")) {
      if (at(Kind.NEWLINE) || at(Kind.END)) {
        throw error("invalid syntax");
      }
      at++;
    }
    expect(":");
    expression();
    unexpectedNode(start, "Lambda");
    return new Tree.Nothing(start);
  }

  private Expression disjunction() throws SyntaxException {
    return logical("or", LogicalOperator.OR, this::conjunction);
  }

  private Expression conjunction() throws SyntaxException {
    return logical("and", LogicalOperator.AND, this::inversion);
  }

  @FunctionalInterface
  private interface Rule {
    Expression parse() throws SyntaxException;
  }

  private Expression logical(String keyword, LogicalOperator operator, Rule operand)
      throws SyntaxException {
    var start = span();
    var first = operand.parse();
    if (!atKeyword(keyword)) {
      return first;
    }
    var operands = new ArrayList<>(List.of(first));
    while (atKeyword(keyword)) {
      at++;
      operands.add(operand.parse());
    }
    return new Tree.Logical(start, operator, operands);
  }

  private Expression inversion() throws SyntaxException {
    var start = span();
    if (!atKeyword("not")) {
      return comparison();
    }
    at++;
    if (++depth > DEPTH_MAX) {
      throw error("expression is nested too deeply");
    }
    var operand = inversion();
    depth--;
    return new Tree.Unary(start, UnaryOperator.NOT, operand);
  }

  private Expression comparison() throws SyntaxException {
    var start = span();
    var left = bitOr();
    var operator = comparator();
    if (operator == null) {
      return left;
    }
    var right = bitOr();
    var result = compare(start, operator, left, right);
    operator = comparator();
    if (operator != null) {
      outerProblem(
          start,
          "only binary comparisons are supported",
          "instead of `a < b < c`, consider: `a < b and b < c`");
    }
    while (operator != null) {
      bitOr();
      operator = comparator();
    }
    return result;
  }

  private Expression compare(Span start, String operator, Expression left, Expression right) {
    for (var comparator : Comparator.values()) {
      if (comparator.symbol().equals(operator)) {
        return new Tree.Comparison(start, comparator, left, right);
      }
    }
    var node = operator.equals("is") ? "Is" : "IsNot";
    problem(start, "unsupported comparator `" + node + "` encountered", "");
    return new Tree.Nothing(start);
  }

  private @Nullable String comparator() throws SyntaxException {
    if (atKeyword("in")) {
      at++;
      return "in";
    }
    if (atKeyword("not") && tokens.get(at + 1).is(Kind.NAME, "in")) {
      at += 2;
      return "not in";
    }
    if (atKeyword("is")) {
      at++;
      boolean not = atKeyword("not");
      at += not ? 1 : 0;
      return not ? "is not" : "is";
    }
    boolean symbol =
        at(Kind.OPERATOR) && Set.of("==", "!=", "<", "<=", ">", ">=").contains(peek().text());
    return symbol ? next().text() : null;
  }

  private Expression bitOr() throws SyntaxException {
    return binary(Map.of("|", BinaryOperator.OR), this::bitXor);
  }

  private Expression bitXor() throws SyntaxException {
    return binary(Map.of("^", BinaryOperator.XOR), this::bitAnd);
  }

  private Expression bitAnd() throws SyntaxException {
    return binary(Map.of("&", BinaryOperator.AND), this::shift);
  }

  private Expression shift() throws SyntaxException {
    return binary(SHIFT, this::sum);
  }

  private Expression sum() throws SyntaxException {
    return binary(SUM, this::term);
  }

  private Expression binary(Map<String, BinaryOperator> operators, Rule operand)
      throws SyntaxException {
    var start = span();
    var left = operand.parse();
    int count = 0;
    while (at(Kind.OPERATOR) && operators.containsKey(peek().text())) {
      if (++count > DEPTH_MAX) {
        throw error("expression has too many operators in a row");
      }
      var operator = java.util.Objects.requireNonNull(operators.get(next().text()));
      left = new Tree.Binary(start, operator, left, operand.parse());
    }
    return left;
  }

  private Expression term() throws SyntaxException {
    var start = span();
    var left = factor();
    int count = 0;
    while (at(Kind.OPERATOR) && (TERM.containsKey(peek().text()) || at("@"))) {
      if (++count > DEPTH_MAX) {
        throw error("expression has too many operators in a row");
      }
      var operator = TERM.get(next().text());
      var right = factor();
      if (operator == null) {
        problem(start, "unsupported operator `MatMult` encountered", "");
        left = new Tree.Nothing(start);
      } else {
        left = new Tree.Binary(start, operator, left, right);
      }
    }
    return left;
  }

  private Expression factor() throws SyntaxException {
    var start = span();
    if (!at("-") && !at("+") && !at("~")) {
      return power();
    }
    if (++depth > DEPTH_MAX) {
      throw error("expression is nested too deeply");
    }
    var operator = next().text();
    var operand = factor();
    depth--;
    if (operator.equals("-")) {
      return new Tree.Unary(start, UnaryOperator.NEGATE, operand);
    }
    var node = operator.equals("+") ? "UAdd" : "Invert";
    problem(start, "unsupported unary operator `" + node + "` encountered", "");
    return new Tree.Nothing(start);
  }

  private Expression power() throws SyntaxException {
    var start = span();
    var base = awaited();
    if (!at("**")) {
      return base;
    }
    at++;
    if (++depth > DEPTH_MAX) {
      throw error("expression is nested too deeply");
    }
    var exponent = factor();
    depth--;
    return new Tree.Binary(start, BinaryOperator.POWER, base, exponent);
  }

  private Expression awaited() throws SyntaxException {
    var start = span();
    if (!atKeyword("await")) {
      return primary();
    }
    at++;
    primary();
    unexpectedNode(start, "Await");
    return new Tree.Nothing(start);
  }

  private Expression primary() throws SyntaxException {
    var start = span();
    var value = atom();
    int count = 0;
    while (at(".") || at("(") || at("[")) {
      if (++count > DEPTH_MAX) {
        throw error("expression is nested too deeply");
      }
      if (at(".")) {
        value = attribute(start, value);
      } else if (at("(")) {
        value = call(start, value);
      } else {
        value = subscript(start);
      }
    }
    return value;
  }

  private Expression attribute(Span start, Expression owner) throws SyntaxException {
    at++;
    var attribute = identifier();
    if (owner instanceof Name name) {
      return new Tree.Attribute(start, name, attribute);
    }
    problem(
        owner.span(),
        "expected `Name`, got `" + owner.kind() + "`",
        "you can only access attributes one level deep\nfor example:\n - `Foo.Bar` is OK\n"
            + " - `Foo.Bar.Baz` is not OK");
    return new Tree.Nothing(start);
  }

  private Expression subscript(Span start) throws SyntaxException {
    expect("[");
    do {
      slice();
    } while (accept(",") && !at("]"));
    expect("]");
    unexpectedNode(start, "Subscript");
    return new Tree.Nothing(start);
  }

  private void slice() throws SyntaxException {
    if (!at(":")) {
      namedExpression();
    }
    while (accept(":")) {
      if (startsExpression()) {
        expression();
      }
    }
  }

  private Expression call(Span start, Expression function) throws SyntaxException {
    expect("(");
    var keywords = new ArrayList<Keyword>();
    boolean positional = false;
    while (!at(")")) {
      positional |= argument(keywords);
      if (!at(")")) {
        expect(",");
      }
    }
    expect(")");
    if (positional) {
      outerProblem(start, "functions with non-keyword arguments are not supported", "");
      return new Tree.Nothing(start);
    }
    if (function instanceof Name || function instanceof Tree.Attribute) {
      return new Tree.Call(start, function, keywords);
    }
    problem(function.span(), "expected `Attribute` or `Name`, got `" + function.kind() + "`", "");
    return new Tree.Nothing(start);
  }

  /// @return whether the argument has no name
  private boolean argument(List<Keyword> keywords) throws SyntaxException {
    var start = span();
    if (accept("**")) {
      expression();
      // Dropping it silently, as the original does, would run the function without its arguments.
      problem(start, "`**` arguments are not supported", "name each argument: `name=value`");
      return false;
    }
    if (accept("*")) {
      expression();
      return true;
    }
    boolean named = at(Kind.NAME) && tokens.get(at + 1).is(Kind.OPERATOR, "=");
    if (!named) {
      namedExpression();
      comprehension("GeneratorExp", start);
      return true;
    }
    var name = identifier();
    expect("=");
    var value = expression();
    keywords.add(new Keyword(value.span(), name, value));
    return false;
  }

  private Expression atom() throws SyntaxException {
    var start = span();
    var token = peek();
    return switch (token.kind()) {
      case NAME -> nameOrConstant(start);
      case NUMBER -> number(start);
      case STRING -> string(start);
      case OPERATOR ->
          switch (token.text()) {
            case "(" -> group(start);
            case "[" -> items(start);
            case "{" -> braces(start);
            case "..." -> {
              at++;
              problem(start, "unexpected constant `Ellipsis`", "");
              yield new Tree.Nothing(start);
            }
            default -> throw error("invalid syntax");
          };
      case NEWLINE, INDENT, DEDENT, END -> throw error("invalid syntax");
    };
  }

  private Expression nameOrConstant(Span start) throws SyntaxException {
    var text = next().text();
    return switch (text) {
      case "True" -> new Tree.Bool(start, true);
      case "False" -> new Tree.Bool(start, false);
      case "None" -> new Tree.Nothing(start);
      default -> {
        if (KEYWORDS.contains(text)) {
          at--;
          throw error("invalid syntax");
        }
        yield new Name(start, text);
      }
    };
  }

  private Expression number(Span start) throws SyntaxException {
    var numeral = next().text();
    if (Numerals.isImaginary(numeral)) {
      problem(start, "unexpected constant `" + numeral.replace("J", "j") + "`", "");
      return new Tree.Nothing(start);
    }
    var value = Numerals.parse(numeral);
    if (value.isEmpty()) {
      throw errorAt(
          at - 1,
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal"
              + " integers");
    }
    return new Tree.Numeral(start, value.get());
  }

  private Expression group(Span start) throws SyntaxException {
    expect("(");
    if (accept(")")) {
      unexpectedNode(start, "Tuple");
      return new Tree.Nothing(start);
    }
    var first = starred();
    if (comprehension("GeneratorExp", start)) {
      expect(")");
      return new Tree.Nothing(start);
    }
    if (!at(",")) {
      expect(")");
      return first;
    }
    while (accept(",") && !at(")")) {
      starred();
    }
    expect(")");
    unexpectedNode(start, "Tuple");
    return new Tree.Nothing(start);
  }

  private Expression items(Span start) throws SyntaxException {
    expect("[");
    var items = new ArrayList<Expression>();
    while (!at("]")) {
      items.add(starred());
      if (comprehension("ListComp", start)) {
        expect("]");
        return new Tree.Nothing(start);
      }
      if (!at("]")) {
        expect(",");
      }
    }
    expect("]");
    return new Tree.Items(start, items);
  }

  private Expression braces(Span start) throws SyntaxException {
    expect("{");
    boolean dictionary = at("}");
    while (!at("}")) {
      if (accept("**")) {
        dictionary = true;
        bitOr();
      } else {
        starred();
        if (accept(":")) {
          dictionary = true;
          expression();
        }
      }
      if (comprehension(dictionary ? "DictComp" : "SetComp", start)) {
        break;
      }
      if (!at("}")) {
        expect(",");
      }
    }
    expect("}");
    unexpectedNode(start, dictionary ? "Dict" : "Set");
    return new Tree.Nothing(start);
  }

  /// Skips `for … in … if …` and notes it.
  private boolean comprehension(String node, Span start) throws SyntaxException {
    if (!atKeyword("for") && !atKeyword("async")) {
      return false;
    }
    while (atKeyword("for") || atKeyword("async")) {
      at += atKeyword("async") ? 1 : 0;
      expectKeyword("for");
      do {
        accept("*");
        primary();
      } while (accept(",") && !atKeyword("in"));
      expectKeyword("in");
      disjunction();
      while (atKeyword("if")) {
        at++;
        disjunction();
      }
    }
    unexpectedNode(start, node);
    return true;
  }

  /// One or more adjacent string literals.
  private Expression string(Span start) throws SyntaxException {
    int end = at;
    while (tokens.get(end).kind() == Kind.STRING) {
      end++;
    }
    var literal = new StringLiteral(lexer, start, tokens.get(end).start());
    while (at(Kind.STRING)) {
      literal.add(next());
    }
    literal.problems().forEach(this::noteStringProblem);
    return literal.expression();
  }

  private void noteStringProblem(StringLiteral.Problem problem) {
    problem(problem.span(), problem.text(), problem.hint());
  }

  private void unexpectedNode(Span span, String node) {
    outerProblem(span, "unexpected node type `" + node + "`", SUBSET_HINT);
  }

  /// Notes a problem with a node that Osprey visits before its children: of two at the same place,
  /// this one wins.
  private void outerProblem(Span span, String text, String hint) {
    if (first == null || !first.span.isBefore(span)) {
      first = new Problem(span, text, hint);
    }
  }

  private void problem(Span span, String text, String hint) {
    if (first == null || span.isBefore(first.span)) {
      first = new Problem(span, text, hint);
    }
  }

  private String identifier() throws SyntaxException {
    if (!at(Kind.NAME) || KEYWORDS.contains(peek().text())) {
      throw error("invalid syntax");
    }
    return next().text();
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(at++);
  }

  private boolean at(Kind kind) {
    return peek().kind() == kind;
  }

  private boolean at(String operator) {
    return peek().is(Kind.OPERATOR, operator);
  }

  private boolean atKeyword(String keyword) {
    return peek().is(Kind.NAME, keyword);
  }

  private boolean accept(String operator) {
    if (!at(operator)) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(String operator) throws SyntaxException {
    if (!accept(operator)) {
      throw error("invalid syntax");
    }
  }

  private void expectKeyword(String keyword) throws SyntaxException {
    if (!atKeyword(keyword)) {
      throw error("invalid syntax");
    }
    at++;
  }

  private void expectNewline() throws SyntaxException {
    if (!at(Kind.NEWLINE)) {
      throw error("invalid syntax");
    }
    at++;
  }

  private Span span() {
    return lexer.spanAt(peek().start());
  }

  private SyntaxException error(String message) {
    return errorAt(at, message);
  }

  private SyntaxException errorAt(int token, String message) {
    return lexer.error(tokens.get(token).start(), message);
  }
}
