import { parseSync, Visitor } from 'oxc-parser';

/** One file of the tree, its path from the root with forward slashes. */
export type SourceFile = { readonly path: string; readonly source: string };

export type Import = {
  readonly specifier: string;
  readonly kind: 'value' | 'type' | 'dynamic';
  readonly line: number;
};

export type Finding = { readonly what: string; readonly line: number };

/** What the rules need to know of one file. */
export type SourceModule = {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly onlyReExports: boolean;
  readonly anys: readonly Finding[];
  readonly impurities: readonly Finding[];
};

type Spoken = { readonly importKind?: string; readonly exportKind?: string };
type Named = { readonly type: string; readonly name?: string; readonly value?: unknown };

const nameOf = (node: object): string | undefined => (node as Named).name;
const textOf = (node: object): string | undefined => {
  const { value } = node as Named;
  return typeof value === 'string' ? value : undefined;
};

/** A statement that only hands on what other files declare. */
function handsOn(statement: { readonly type: string }): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'ExportAllDeclaration') return true;
  return statement.type === 'ExportNamedDeclaration' && (statement as { declaration?: unknown }).declaration === null;
}

/** Parses one file; throws on a syntax error. */
export function readSourceModule({ path, source }: SourceFile): SourceModule {
  const parsed = parseSync(path, source);
  const error = parsed.errors[0];
  if (error) throw new Error(`${path}: ${error.message}`);
  const imports: Import[] = [];
  const anys: Finding[] = [];
  const impurities: Finding[] = [];
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const add = (specifier: string | undefined, kind: Import['kind'], start: number) => {
    if (specifier !== undefined) imports.push({ specifier, kind, line: lineAt(start) });
  };
  const kindOf = (node: Spoken, names: readonly Spoken[]): Import['kind'] => {
    const isType = (each: Spoken) => (each.importKind ?? each.exportKind) === 'type';
    return isType(node) || (names.length > 0 && names.every(isType)) ? 'type' : 'value';
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, kindOf(node, node.specifiers as Spoken[]), node.start),
    ExportAllDeclaration: (node) => add(node.source.value, kindOf(node, []), node.start),
    ExportNamedDeclaration: (node) => add(node.source?.value, kindOf(node, node.specifiers), node.start),
    ImportExpression: (node) => add(textOf(node.source), 'dynamic', node.start),
    TSImportType: (node) => add(textOf(node.source), 'type', node.start),
    TSAnyKeyword: (node) => void anys.push({ what: 'any', line: lineAt(node.start) }),
    MemberExpression: (node) => {
      const call = `${nameOf(node.object)}.${nameOf(node.property)}`;
      if (call === 'Date.now' || call === 'Math.random') impurities.push({ what: call, line: lineAt(node.start) });
    },
    NewExpression: (node) => {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0)
        impurities.push({ what: 'new Date()', line: lineAt(node.start) });
    },
  }).visit(parsed.program);
  const { body } = parsed.program;
  const handedOn = body.some((statement) => statement.type.startsWith('Export'));
  return {
    path,
    lines: source.split('\n').length - (source.endsWith('\n') ? 1 : 0),
    imports,
    onlyReExports: handedOn && body.every(handsOn),
    anys,
    impurities,
  };
}
