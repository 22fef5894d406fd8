/**
 * What of a source may reach the packet, key by key (ISO 32000-2). Everything that is not named here stays behind:
 * actions, scripts, attachments, metadata, structure, and whatever a vendor adds tomorrow.
 */
export interface Role {
  readonly name: string;
  /** The dictionary keys that are copied, and as what. */
  readonly keys?: () => Readonly<Record<string, Role>>;
  /** Any key is copied, its value as this: resource categories, glyph procedures. */
  readonly each?: () => Role;
  /** What an array's items are; the role itself when absent. */
  readonly items?: () => Role;
  /** Streams of this role are copied with their data. */
  readonly isStream?: boolean;
}

const role = (name: string, keys: () => Record<string, Role>, more: Partial<Role> = {}): Role => {
  let made: Readonly<Record<string, Role>> | undefined;
  return { name, keys: () => (made ??= Object.assign(Object.create(null), keys())), ...more };
};
const mapOf = (name: string, each: () => Role): Role => ({ name, each });
const all = (keys: string, as: Role): Record<string, Role> =>
  Object.fromEntries(keys.split(' ').map((key) => [key, as]));

/** Numbers, names, strings, booleans, and arrays of them. */
export const plain: Role = { name: 'plain' };
const bareStream = role('bareStream', () => ({}), { isStream: true });

export const decodeParameters = role('decodeParameters', () => ({
  ...all('Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows', plain),
  ...all('EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform', plain),
  JBIG2Globals: bareStream,
}));

const fontFile = role('fontFile', () => all('Length1 Length2 Length3 Subtype', plain), { isStream: true });
const cidSystemInfo = role('cidSystemInfo', () => all('Registry Ordering Supplement', plain));
const fontDescriptor = role('fontDescriptor', () => ({
  ...all('Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading', plain),
  ...all('CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth CharSet Lang', plain),
  Style: role('fontStyle', () => all('Panose', plain)),
  CIDSet: bareStream,
  FontFile: fontFile,
  FontFile2: fontFile,
  FontFile3: fontFile,
}));
const cmap: Role = role(
  'cmap',
  () => ({ ...all('Type CMapName WMode', plain), CIDSystemInfo: cidSystemInfo, UseCMap: cmap }),
  {
    isStream: true,
  },
);
const encoding: Role = role(
  'encoding',
  () => ({
    ...all('Type BaseEncoding Differences CMapName WMode', plain),
    CIDSystemInfo: cidSystemInfo,
    UseCMap: cmap,
  }),
  { isStream: true },
);
export const font: Role = role('font', () => ({
  ...all('Type Subtype Name BaseFont FirstChar LastChar Widths DW W DW2 W2 FontBBox FontMatrix', plain),
  FontDescriptor: fontDescriptor,
  Encoding: encoding,
  ToUnicode: cmap,
  DescendantFonts: font,
  CIDSystemInfo: cidSystemInfo,
  CIDToGIDMap: bareStream,
  CharProcs: mapOf('charProcs', () => bareStream),
  Resources: resources,
}));

const functionKeys = () => ({
  ...all('FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Bounds', plain),
  Functions: pdfFunction,
});
const pdfFunction: Role = role('function', functionKeys, { isStream: true });

/** A color space, or a part of one: profile, lookup table, tint function, calibration, DeviceN attributes. */
const colorSpace: Role = role(
  'colorSpace',
  () => ({
    ...functionKeys(),
    ...all('Alternate', colorSpace),
    ...all('WhitePoint BlackPoint Gamma Matrix Subtype Components', plain),
    Colorants: mapOf('colorants', () => colorSpace),
    Process: colorSpace,
    ColorSpace: colorSpace,
  }),
  { isStream: true },
);

const group = role('group', () => ({ ...all('Type S I K', plain), CS: colorSpace }));
const softMask: Role = role('softMask', () => ({
  ...all('Type S BC', plain),
  G: xObject,
  TR: pdfFunction,
}));
const extGState: Role = role('extGState', () => ({
  ...all('Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK UseBlackPtComp', plain),
  ...all('BG BG2 UCR UCR2 TR TR2', pdfFunction),
  Font: font,
  SMask: softMask,
}));
const shading: Role = role(
  'shading',
  () => ({
    ...all('ShadingType Background BBox AntiAlias Coords Domain Extend Matrix BitsPerCoordinate', plain),
    ...all('BitsPerComponent BitsPerFlag Decode VerticesPerRow', plain),
    ColorSpace: colorSpace,
    Function: pdfFunction,
  }),
  { isStream: true },
);
const pattern: Role = role(
  'pattern',
  () => ({
    ...all('Type PatternType PaintType TilingType BBox XStep YStep Matrix', plain),
    Resources: resources,
    Shading: shading,
    ExtGState: extGState,
  }),
  { isStream: true },
);

/** An optional content group: only what it is called. Whether it shows is written anew in the catalog. */
export const optionalContent: Role = role('optionalContent', () => ({
  ...all('Type Name Intent P VE', plain),
  OCGs: optionalContent,
}));
/** What a form, an annotation or a stretch of content depends on to be shown. */
export const visibility: Role = role('visibility', () => ({
  ...all('Type Name Intent P', plain),
  OCGs: optionalContent,
  // A visibility expression mixes names and groups.
  VE: optionalContent,
  // Marked content that carries its own reading.
  ...all('ActualText Alt E Lang MCID', plain),
}));

/** Form and image XObjects. PostScript ones are dropped by the copier. */
export const xObject: Role = role(
  'xObject',
  () => ({
    ...all('Type Subtype FormType BBox Matrix Width Height BitsPerComponent ImageMask Interpolate Intent', plain),
    ...all('Decode SMaskInData Matte', plain),
    ColorSpace: colorSpace,
    Mask: xObject,
    SMask: xObject,
    Resources: resources,
    Group: group,
    OC: visibility,
  }),
  { isStream: true },
);

export const resources: Role = role('resources', () => ({
  ExtGState: mapOf('extGStates', () => extGState),
  ColorSpace: mapOf('colorSpaces', () => colorSpace),
  Pattern: mapOf('patterns', () => pattern),
  Shading: mapOf('shadings', () => shading),
  XObject: mapOf('xObjects', () => xObject),
  Font: mapOf('fonts', () => font),
  Properties: mapOf('properties', () => visibility),
}));

export const pageGroup: Role = group;
export const contentStream: Role = bareStream;

/** Markup annotations that stay annotations: geometry, look and words; no actions, parents or attachments. */
export const annotationKeys: readonly string[] = [
  ...'Type Subtype Rect Contents NM M F C CA ca Border BS BE IC QuadPoints L LE LL LLE Vertices InkList'.split(' '),
  ...'DA Q DS CL RD IT Name T CreationDate Subj Cap CP CO Rotate Lang BM'.split(' '),
];

/** Stands for a page, or an annotation, that the assembler writes itself. */
export const pageReference: Role = { name: 'pageReference' };
export const annotationReference: Role = { name: 'annotationReference' };

/** Tags of pages that this application generated. */
export const structureElement: Role = role('structureElement', () => ({
  ...all('Type S Alt ActualText Lang T E ID MCID', plain),
  A: structureAttributes,
  K: structureElement,
  P: structureElement,
  Pg: pageReference,
  Obj: annotationReference,
}));
const structureAttributes: Role = role('structureAttributes', () =>
  all('O Headers Scope Summary RowSpan ColSpan ListNumbering BBox Placement Width Height Role Desc', plain),
);
