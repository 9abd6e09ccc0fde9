package docx

// The fonts are those of official papers (GB/T 9704): a body in imitation Song, titles in Song, labels in black letter. A program that
// does not have them takes its own.
const styles = declaration + `<w:styles xmlns:w="` + wordSpace + `">` +
	`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/><w:sz w:val="32"/>` +
	`<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
	`<w:pPrDefault><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Body"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Head"/><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="16" w:space="6" w:color="B5121B"/></w:pBdr>` +
	`<w:spacing w:line="760" w:lineRule="exact" w:after="240"/><w:jc w:val="center"/></w:pPr>` +
	`<w:rPr><w:rFonts w:eastAsia="宋体"/><w:b/><w:color w:val="B5121B"/><w:spacing w:val="40"/><w:sz w:val="52"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:keepNext/><w:spacing w:line="700" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>` +
	`<w:rPr><w:rFonts w:eastAsia="宋体"/><w:b/><w:sz w:val="44"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Number"><w:name w:val="Number"/><w:pPr><w:spacing w:after="240"/><w:jc w:val="center"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/><w:pPr><w:spacing w:line="420" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Small"><w:name w:val="Small"/><w:pPr><w:spacing w:before="120" w:line="400" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Basis"><w:name w:val="Basis"/><w:basedOn w:val="Small"/><w:pPr><w:keepNext/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Sign"><w:name w:val="Sign"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Foot"><w:name w:val="Foot"/><w:pPr><w:keepNext/><w:ind w:left="4800"/><w:jc w:val="center"/></w:pPr></w:style>` +
	`<w:style w:type="character" w:styleId="Label"><w:name w:val="Label"/><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>` +
	`</w:styles>`
